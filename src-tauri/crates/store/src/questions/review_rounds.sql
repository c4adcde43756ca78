SELECT bundle_id || '/' || round AS id
FROM reviews
ORDER BY id;
