WHERE ma_so_lieu = :ma_so_lieu
ORDER BY quarter, bundle_id;
