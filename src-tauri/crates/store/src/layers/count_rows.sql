SELECT 'trung-tam' AS name, count(*) AS total FROM layer_trung_tam WHERE layer = :layer
UNION ALL
SELECT 'nhan-su' AS name, count(*) AS total FROM layer_nhan_su WHERE layer = :layer
UNION ALL
SELECT 'co-so-vat-chat' AS name, count(*) AS total FROM layer_co_so_vat_chat WHERE layer = :layer
UNION ALL
SELECT 'hoat-dong' AS name, count(*) AS total FROM layer_hoat_dong WHERE layer = :layer
UNION ALL
SELECT 'nguon-kinh-phi' AS name, count(*) AS total FROM layer_nguon_kinh_phi WHERE layer = :layer
UNION ALL
SELECT 'so-du' AS name, count(*) AS total FROM layer_so_du WHERE layer = :layer
UNION ALL
SELECT 'chung-tu' AS name, count(*) AS total FROM layer_chung_tu WHERE layer = :layer
UNION ALL
SELECT 'so-quy' AS name, count(*) AS total FROM layer_so_quy WHERE layer = :layer
UNION ALL
SELECT 'phu-cap' AS name, count(*) AS total FROM layer_phu_cap WHERE layer = :layer
UNION ALL
SELECT 'kiem-quy' AS name, count(*) AS total FROM layer_kiem_quy WHERE layer = :layer
UNION ALL
SELECT 'ket-qua-kiem-tra' AS name, count(*) AS total FROM layer_ket_qua_kiem_tra WHERE layer = :layer;
