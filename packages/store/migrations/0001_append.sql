-- Most events have room in their page. Without this each of more than two kilobytes is compressed first, which takes longer than all the rest.
alter table event set (toast_tuple_target = 8160);
--> statement-breakpoint
-- Gives events their numbers and writes them. As a function, so that a connection plans it once and not at every commit.
-- `names` and `counts`: the topics, each once and in the order of their names, and how many events each gets. Their heads are locked in that order (the rows of `unnest`) until the commit.
-- `afters`: how many events of the same topic come after each. Answers the heads: an event's number is that of its head, less those.
create function append_to_feed(names text[], counts int[], topics text[], afters int[], types text[], entities text[], versions int[], bodies json, dedupes text[])
returns table (topic text, head bigint) language plpgsql as $$
#variable_conflict use_column
begin
  return query
  with bumped as (
    insert into stream (topic, head) select name, count from unnest(names, counts) as x (name, count)
    on conflict (topic) do update set head = stream.head + excluded.head
    returning topic, head
  ), written as (
    insert into event (topic, seq, type, entity, version, body, dedupe)
    select topic, head - after, type, entity, version, body, dedupe
    from rows from (unnest(topics, afters, types, entities, versions, dedupes), json_array_elements(bodies)) as x (topic, after, type, entity, version, dedupe, body)
    join bumped using (topic)
  )
  select topic, head from bumped;
end
$$
