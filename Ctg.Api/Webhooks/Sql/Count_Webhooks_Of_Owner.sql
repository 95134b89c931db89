SELECT COUNT(*) FROM webhook w WHERE w.owner = @Owner AND w.status <> 'deleted'
