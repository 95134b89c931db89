SELECT post_key FROM cooperation_post WHERE id = @Id
