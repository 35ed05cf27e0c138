-- Hours from elsewhere, by document: every fifteenth student brought one, and for every thirtieth somebody had written too many.
INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, held_on, by_id)
SELECT d.person_id, 'PRACTICE', 2, 'hours', hours.document_source('志协〔2026〕' || d.n || '号', 'PRACTICE'), :now - INTERVAL '12 days',
       '校外志愿服务：社区陪伴', '志协〔2026〕' || d.n || '号', CAST(:now - INTERVAL '20 days' AS date), lead.id
  FROM demo_pace d
  JOIN people.person lead ON lead.number = 'lead01'
 WHERE d.n % 15 = 6
ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING;

INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note, document, by_id, corrects)
SELECT l.person_id, l.kind, -0.5, 'hours', 'line:' || l.id || '#1', :now - INTERVAL '5 days', '证明上是一个半学时，登记成了两个', '课程组〔2026〕3号', l.by_id, l.id
  FROM hours.hours_line l
  JOIN demo_pace d ON d.person_id = l.person_id
 WHERE l.source_type = 'hours' AND l.corrects IS NULL AND l.document LIKE '志协%' AND d.n % 30 = 6
ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING;
