DELETE FROM cooperation_post_holder WHERE post_key = @ResourceKey
