INSERT INTO law_changes (
    path,
    text,
    title,
    changed_on
) VALUES (
    :path,
    :text,
    :title,
    :changed_on
) ON CONFLICT (path) DO UPDATE SET
    text = excluded.text,
    title = excluded.title,
    changed_on = excluded.changed_on;
