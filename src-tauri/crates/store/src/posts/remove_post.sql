DELETE FROM posts
WHERE post_id = :post_id;
