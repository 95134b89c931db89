SELECT s.document FROM bonus_scale s WHERE s.scale_year IN (SELECT CAST(item AS int) FROM {list Years}) ORDER BY s.scale_key
