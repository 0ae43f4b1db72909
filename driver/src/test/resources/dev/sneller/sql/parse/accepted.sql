-- One statement a line; every line must parse.
SELECT 1 + '2'::int, -s::int, a + v:x::int * 2, id = v:a::int, v:a::variant:b.c::int[1], a.b::int, NOT v:b::boolean FROM t
SELECT v:user.$id, v:$ref, a$b, $1 FROM t
SELECT v:user.id, v:order, v:end, v:a.select.from, CASE WHEN v:x THEN v:y ELSE v:z END, v:date::date FROM t
SELECT v:a.b[0]."C d"::int, v['x'].y, v:a[id + 1] FROM t
SELECT 1::number(38,0), 1::string, '[]'::array, '{}'::object, ts::timestamp_ntz(3), s::number, d::double precision FROM t
SELECT {'a': 1, 'b': id, 'c': {'d': [1, 2, id]}}, {}, [], {d '2020-01-01'}, {fn UCASE('x')} FROM t
SELECT * EXCLUDE v, t.* EXCLUDE (v, a), * REPLACE (id + 1 AS id), * ILIKE '%a%' EXCLUDE a RENAME (id AS k, s AS z), * RENAME id AS k FROM t
SELECT f.value FROM t, LATERAL FLATTEN(input => t.v:items, outer => true) f, TABLE(FLATTEN(t.v, recursive := true)) g
SELECT 'it''s', 'it\'s', 'tab\there', $$raw 'text' \n$$ FROM t
COPY INTO t FROM 's3://bucket/x/' FILE_FORMAT = (TYPE = JSON, STRIP_OUTER_ARRAY = TRUE NULL_IF = ('', 'NULL')) PATTERN = '.*[.]zst' ON_ERROR = CONTINUE
COPY INTO db.s.t (id, v) FROM (SELECT $1:a::int, $1 FROM @stage/logs/*.json) FORCE = TRUE
COPY INTO 's3://out/' FROM (SELECT * FROM t) FILE_FORMAT = (TYPE = PARQUET)
SELECT id FROM t AT(OFFSET => -60), u BEFORE(STATEMENT => 'abc') x
SELECT id FROM t AT(VERSION => 3)
SELECT * FROM 'data/*.ndjson.zst' f WHERE f.a = 1
SELECT $1:a FROM @logs/2024/x.json.zst AS s
MERGE INTO t USING u ON t.id = u.id WHEN MATCHED AND u.s = 'x' THEN DELETE WHEN MATCHED THEN UPDATE SET s = u.s, v = u.v WHEN NOT MATCHED AND u.id > 1 THEN INSERT (id, s) VALUES (u.id, u.s)
UPDATE t x SET s = u.s FROM u WHERE x.id = u.id
DELETE FROM t USING u WHERE t.id = u.id
INSERT OVERWRITE INTO t SELECT * FROM u
INSERT INTO t (id, s) VALUES (1, 'a'), (?, DEFAULT)
INSERT INTO t SELECT 1, PARSE_JSON('{}')
SELECT TOP 5 id, top FROM t ORDER BY id
SELECT s, count(*) FROM t GROUP BY ALL ORDER BY 1
SELECT * FROM t x SAMPLE (10)
SELECT * FROM VALUES (1,2),(3,4) AS x(a, b)
SELECT s FROM t WHERE s || 'x' LIKE ANY ('a%', 'b%') AND s NOT ILIKE ALL ('c%') OR id IN (1, 2)
SELECT v:a IS MISSING, s IS NOT MISSING FROM t ++ u ++ w z
CREATE OR REPLACE TRANSIENT TABLE a.b (id INT NOT NULL DEFAULT 1, v VARIANT, n NUMBER(10,2), PRIMARY KEY (id)) DATA_RETENTION_TIME_IN_DAYS = 7
CREATE TEMPORARY TABLE a (id INT COMMENT 'key', d DATE, ts TIMESTAMP, x DOUBLE, t TIME(3), s VARCHAR(10) UNIQUE)
CREATE TABLE a CLONE b AT(TIMESTAMP => TIMESTAMP '2024-01-01 00:00:00')
CREATE TABLE a AS SELECT 1 AS x
CREATE TABLE a (x, y) AS SELECT 1, 2
CREATE TABLE a LIKE b
CREATE VIEW w AS SELECT 1 AS x
CREATE STAGE st URL = 's3://x/' FILE_FORMAT = (TYPE = JSON)
DROP TABLE IF EXISTS a
UNDROP TABLE a.b
ALTER TABLE t ADD COLUMN x INT DEFAULT 3
ALTER SESSION SET TIMEZONE = 'UTC' THREADS = 4, QUERY_TAG = x
ALTER SESSION UNSET TIMEZONE, THREADS
SHOW TABLES LIKE 'a%' IN SCHEMA s
SHOW PARAMETERS LIKE 'T%'
DESCRIBE TABLE t
DESC t
USE SCHEMA x.y
USE y
BEGIN TRANSACTION
COMMIT WORK
ROLLBACK
EXPLAIN ANALYZE USING JSON SELECT 1
EXPLAIN SELECT 1
SELECT undrop, clone, missing, copy, stage, task, use, if, value, index, offset, pattern, stream, day, year, rank FROM t
SELECT iff(a, 1, 2), if(a, 1, 2), count(*) FILTER (WHERE id > 1) FROM t
SELECT id FROM t ORDER BY id DESC NULLS LAST LIMIT ? OFFSET 5
SELECT id FROM t ORDER BY 1 OFFSET 5 ROWS FETCH NEXT 3 ROWS ONLY
SELECT a.id FROM t a LEFT JOIN u b USING (id) UNION ALL SELECT 1 EXCEPT SELECT 2
FROM t
FROM t SELECT a WHERE b > 1 ORDER BY ALL DESC
SELECT DISTINCT ON (a, b) a, b, c FROM t ORDER BY c
SELECT * FROM t UNION ALL BY NAME SELECT * FROM u UNION BY NAME SELECT * FROM v
SELECT a ~ 'x', a !~* 'x', a ~~ 'x%', a SIMILAR TO 'a|b', a REGEXP 'a', a NOT RLIKE 'b', LIKE(a, 'b', 'c'), ILIKE(a, 'b') FROM t
SELECT a FROM t WHERE c LIKE ANY ('x%', 'y') ESCAPE '#' AND a IN () AND b NOTNULL
SELECT {*}, {t.*}, {* EXCLUDE (a)}, COUNT(t.*), HASH(*), COUNT(DISTINCT *), OBJECT_CONSTRUCT(* EXCLUDE a) FROM t
SELECT TRANSFORM(a, x -> x + 1), FILTER(a, x INT -> x > 1), REDUCE(a, 0, (acc, x INT) -> acc + x), TRANSFORM(a, (x) -> TRANSFORM(x, y -> y + x)) FROM t
SELECT LIST_FILTER(a, lambda x, i: x > i), [x FOR x IN a IF x > 1], a::INT[], a::ARRAY(INT NOT NULL)[3], lambda, [x FOR x, i IN a], NULL::STRUCT(a INT, b OBJECT(c INT NOT NULL)[]), d + INTERVAL (n) DAY FROM t
SELECT INTERVAL '1 day, 2 hours' + d, d + INTERVAL '1' DAY FROM t
SELECT IDENTIFIER('a'), IDENTIFIER($f)(1) FROM IDENTIFIER('db.s."t"') JOIN TABLE('u') LIMIT $n
SELECT FIRST_VALUE(a IGNORE NULLS) OVER (ORDER BY b), NTH_VALUE(a, 2) FROM FIRST RESPECT NULLS OVER (ORDER BY b) FROM t
SELECT * FROM t LEFT SEMI JOIN u ON t.a = u.a ANTI JOIN v ON t.a = v.a CROSS DIRECTED JOIN w
SELECT * FROM t PIVOT(SUM(a) FOR b IN ('x', 'y' AS z) DEFAULT ON NULL (0)) AS p
SELECT t.$2, $1:a.b, :1, v:user.id, LEFT('abc', 2), INSERT('abc', 1, 2, 'z') FROM t START
SELECT * FROM t UNPIVOT(v FOR n IN (a 'x', b AS 'y', c))
