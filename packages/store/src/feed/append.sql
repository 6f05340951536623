-- Most events have room in their page. Without this each of more than two kilobytes is compressed first, which takes longer than all the rest.
alter table event set (toast_tuple_target = 8160);
--> statement-breakpoint
-- Gives events their numbers and writes them. As a function, so that a connection plans it once and not at every commit.
-- Locks the head of every topic until the commit, in the order of their names. Answers in the order of the events.
create function append_to_feed(topics text[], types text[], entities text[], versions int[], bodies json, dedupes text[])
returns table (topic text, seq bigint) language plpgsql as $$
#variable_conflict use_column
begin
  return query
  with input as (
    select * from rows from (unnest(topics, types, entities, versions, dedupes), json_array_elements(bodies))
      with ordinality as x (topic, type, entity, version, dedupe, body, place)
  ), placed as (
    select *, row_number() over (partition by topic order by place) - count(*) over (partition by topic) as below_head from input
  ), bumped as (
    insert into stream (topic, head) select topic, count(*) from input group by topic order by topic collate "C"
    on conflict (topic) do update set head = stream.head + excluded.head
    returning topic, head
  ), written as (
    insert into event (topic, seq, type, entity, version, body, dedupe)
    select topic, head + below_head, type, entity, version, body, dedupe from placed join bumped using (topic)
    returning topic, seq
  )
  select topic, (head + below_head)::bigint from placed join bumped using (topic) order by place;
end
$$
