INSERT INTO received_receipts (
    receipt_id,
    bundle_id,
    quarter,
    code,
    sequence,
    file_name,
    taken_on,
    receipt,
    done
) VALUES (
    :receipt_id,
    :bundle_id,
    :quarter,
    :code,
    :sequence,
    :file_name,
    :taken_on,
    :receipt,
    :done
) ON CONFLICT (receipt_id) DO UPDATE SET
    done = excluded.done;
