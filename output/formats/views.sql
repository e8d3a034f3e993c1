CREATE VIEW case_overview AS
SELECT
  c.case_id, c.name, c.kind, c.country, c.status, c.first_event_date, c.last_event_date,
  c.latest_penalty, c.sources,
  (SELECT count(*) FROM events e WHERE e.case_id = c.case_id) AS events,
  (SELECT count(*) FROM evidence v WHERE v.case_id = c.case_id) AS quotes,
  c.needs_review, c.withheld
FROM cases c;

CREATE VIEW timeline AS
SELECT
  e.case_id, e.name, e.date, e.date_from, e.date_to, e.type, e.penalty_kind, e.penalty_duration,
  e.charge, e.place, e.authority, e.independent_sources, e.confidence, e.event_id, e.withheld
FROM events e
ORDER BY e.case_id, e.date_from IS NULL, e.date_from, e.date_to;

CREATE VIEW in_custody AS
SELECT
  c.case_id, c.name, c.country, c.status, c.last_event_date AS last_reported, c.latest_penalty,
  (
    SELECT max(e.date_from) FROM events e
    WHERE e.case_id = c.case_id AND e.type IN ('arrest', 'sentence', 'appeal')
  ) AS since,
  c.withheld
FROM cases c
WHERE c.status IN ('detained', 'imprisoned') AND c.kind = 'person';

CREATE VIEW verdicts AS
SELECT
  p.penalty_id, e.case_id, e.name, e.type, e.date, e.date_from, p.kind, p.duration, p.months,
  p.days, p.amount_number, p.amount_unit, p.suspended, e.charge, e.authority, p.withheld
FROM penalties p JOIN events e ON e.event_id = p.event_id;

CREATE VIEW citations AS
SELECT
  v.evidence_id, v.case_id, c.name, v.event_id, v.field, v.value, v.quote, v.title, v.source,
  v.published, v.url, v.withheld
FROM evidence v JOIN cases c ON c.case_id = v.case_id;

CREATE VIEW charges_by_article AS
SELECT code, article, part, count(*) AS charges, count(DISTINCT case_id) AS cases
FROM charges
GROUP BY code, article, part;

CREATE VIEW withheld_cells AS
SELECT 'cases' AS "table", value AS what, count(*) AS cells FROM cases, json_each(withheld) GROUP BY value
UNION ALL
SELECT 'events', value, count(*) FROM events, json_each(withheld) GROUP BY value
UNION ALL
SELECT 'penalties', value, count(*) FROM penalties, json_each(withheld) GROUP BY value
UNION ALL
SELECT 'names', value, count(*) FROM names, json_each(withheld) GROUP BY value;

CREATE VIRTUAL TABLE names_fts USING fts5 (name, content = 'names', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO names_fts (names_fts) VALUES ('rebuild');

CREATE VIRTUAL TABLE evidence_fts USING fts5 (quote, title, content = 'evidence', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO evidence_fts (evidence_fts) VALUES ('rebuild');
