SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_trung_tam.nth' AS place
FROM layer_trung_tam JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_nhan_su.nth' AS place
FROM layer_nhan_su JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_co_so_vat_chat.nth' AS place
FROM layer_co_so_vat_chat JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_hoat_dong.nth' AS place
FROM layer_hoat_dong JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_nguon_kinh_phi.nth' AS place
FROM layer_nguon_kinh_phi JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_so_du.nth' AS place
FROM layer_so_du JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_chung_tu.nth' AS place
FROM layer_chung_tu JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_so_quy.nth' AS place
FROM layer_so_quy JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_phu_cap.nth' AS place
FROM layer_phu_cap JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_kiem_quy.nth' AS place
FROM layer_kiem_quy JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1
UNION ALL
SELECT 'arrival' AS kind, max(bundle_id) AS key, 'layer_ket_qua_kiem_tra.nth' AS place
FROM layer_ket_qua_kiem_tra JOIN arrivals USING (layer)
GROUP BY layer
HAVING min(nth) <> 0 OR max(nth) <> count(*) - 1;
