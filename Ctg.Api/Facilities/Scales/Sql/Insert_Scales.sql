INSERT INTO bonus_scale (scale_key, scale_year, type, kind, document)
{values scale_key, scale_year, type, kind, document}
