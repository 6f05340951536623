CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT 'user' NOT NULL,
	"password_hash" text NOT NULL,
	"pseudonym" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text,
	"proof" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"last_seen_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "online_minute" (
	"at" bigint PRIMARY KEY NOT NULL,
	"online" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"avatar_id" text NOT NULL,
	"mode" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"title" text NOT NULL,
	"level" integer DEFAULT 0 NOT NULL,
	"category" text,
	"message_count" integer DEFAULT 0 NOT NULL,
	"started_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"last_message_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"ended_at" bigint,
	"noticed_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "conversation_summary" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"up_to" integer NOT NULL,
	"updated_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"text" text NOT NULL,
	"source" text NOT NULL,
	"message_id" uuid,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"updated_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"status" text DEFAULT 'complete' NOT NULL,
	"in_reply_to" uuid,
	"origin" text,
	"stand_in" boolean DEFAULT false NOT NULL,
	"heard" integer,
	"screening" text NOT NULL,
	"assessment" jsonb,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"superseded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"in_reply_to" uuid NOT NULL,
	"state" text DEFAULT 'owed' NOT NULL,
	"owner" text,
	"lease_until" bigint,
	"origin" text DEFAULT 'model' NOT NULL,
	"stand_in" boolean DEFAULT false NOT NULL,
	"heard" integer,
	"attempt" integer DEFAULT 1 NOT NULL,
	"regenerations" integer DEFAULT 0 NOT NULL,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_review" (
	"reply_id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"rules" jsonb NOT NULL,
	"level" integer NOT NULL,
	"avatar_id" text NOT NULL,
	"provider" text NOT NULL,
	"stand_in" boolean NOT NULL,
	"guard_version" text NOT NULL,
	"protocol_version" text NOT NULL,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safety_plan" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"sections" jsonb NOT NULL,
	"updated_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"account_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"pseudonym" text NOT NULL,
	"level" integer NOT NULL,
	"category" text NOT NULL,
	"status" text DEFAULT 'triggered' NOT NULL,
	"assignee_id" uuid,
	"assignee_name" text,
	"subject" text NOT NULL,
	"imminence" text NOT NULL,
	"cssrs" text NOT NULL,
	"confidence_percent" integer NOT NULL,
	"occurrences" integer DEFAULT 1 NOT NULL,
	"escalation" integer DEFAULT 0 NOT NULL,
	"raised_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"updated_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"acknowledge_by" bigint,
	"acknowledged_at" bigint,
	"resolved_at" bigint,
	"outcome" text,
	"previous_alert_id" uuid,
	"detector_version" text NOT NULL,
	"protocol_version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"account_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"request" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	CONSTRAINT "idempotency_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "alert_timeline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alert_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"level" integer NOT NULL,
	"status" text NOT NULL,
	"assignee_id" uuid,
	"assignee_name" text,
	"outcome" text,
	"note" text,
	"message_id" uuid
);
--> statement-breakpoint
CREATE TABLE "event" (
	"topic" text NOT NULL,
	"seq" bigint NOT NULL,
	"type" text NOT NULL,
	"entity" text NOT NULL,
	"version" integer,
	"body" json NOT NULL,
	"dedupe" text,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	CONSTRAINT "event_topic_seq_pk" PRIMARY KEY("topic","seq")
);
--> statement-breakpoint
CREATE TABLE "feed_life" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"restores" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "feed_life_single" CHECK ("feed_life"."single")
);
--> statement-breakpoint
CREATE TABLE "stream" (
	"topic" text PRIMARY KEY NOT NULL,
	"head" bigint NOT NULL,
	"min_seq" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "node" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"people" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"staff" uuid[] DEFAULT '{}'::uuid[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"conversation_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	CONSTRAINT "watch_conversation_id_node_id_pk" PRIMARY KEY("conversation_id","node_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"rev" bigint DEFAULT 0 NOT NULL,
	"muted" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"href" text,
	"rev" bigint NOT NULL,
	"created_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"seen_at" bigint,
	"read_at" bigint,
	"archived_at" bigint
);
--> statement-breakpoint
CREATE TABLE "live_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"pseudonym" text NOT NULL,
	"avatar_id" text NOT NULL,
	"mode" text NOT NULL,
	"level" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'idle' NOT NULL,
	"connection" text DEFAULT 'away' NOT NULL,
	"message_count" integer DEFAULT 0 NOT NULL,
	"started_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"updated_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
	"ended_at" bigint,
	"left_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint
);
--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_summary" ADD CONSTRAINT "conversation_summary_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_conversation_id_conversation_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_timeline" ADD CONSTRAINT "alert_timeline_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "account_pseudonym" ON "account" USING btree ("pseudonym");--> statement-breakpoint
CREATE INDEX "account_role" ON "account" USING btree ("role");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "conversation_account" ON "conversation" USING btree ("account_id","started_at");--> statement-breakpoint
CREATE INDEX "memory_account" ON "memory" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "message_order" ON "message" USING btree ("conversation_id","ordinal");--> statement-breakpoint
CREATE INDEX "message_created" ON "message" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reply_once" ON "reply" USING btree ("in_reply_to");--> statement-breakpoint
CREATE INDEX "reply_open" ON "reply" USING btree ("state","lease_until");--> statement-breakpoint
CREATE INDEX "reply_review_newest" ON "reply_review" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_one_open" ON "alert" USING btree ("account_id") WHERE "alert"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "alert_queue" ON "alert" USING btree ("status","level","raised_at");--> statement-breakpoint
CREATE INDEX "alert_updated" ON "alert" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_timeline_step" ON "alert_timeline" USING btree ("alert_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "event_dedupe" ON "event" USING btree ("topic","dedupe") WHERE "event"."dedupe" is not null;--> statement-breakpoint
CREATE INDEX "watch_node" ON "watch" USING btree ("node_id");--> statement-breakpoint
CREATE INDEX "notification_account" ON "notification" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "live_session_open" ON "live_session" USING btree ("ended_at","level");--> statement-breakpoint
CREATE INDEX "live_session_left" ON "live_session" USING btree ("left_at") WHERE "live_session"."ended_at" is null and "live_session"."left_at" is not null and "live_session"."connection" <> 'disconnected';