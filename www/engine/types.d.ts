// Made from crates/wire by its tests (UPDATE=1 cargo test -p lede-wire). Do not edit.

export type Offsets = "utf16" | "bytes" | "chars";

export type PublishedBasis = "given" | "stated" | "inferred";

export type ZoneKind = "headline" | "dateline" | "caption" | "subhead" | "body" | "boilerplate";

export type MentionForm = "name" | "acronym" | "alias" | "nominal" | "pronoun";

export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

export type TimeRelation = "since" | "before" | "after";

export type ValueKind = "count" | "money" | "percent" | "measure" | "age";

export type QuoteKind = "direct" | "mixed" | "indirect" | "scare" | "name" | "term";

export type Status = "current" | "former";

export type Language = "en" | "und";

export type EntityType = "PERSON" | "ORG" | "GPE" | "LOC" | "NORP" | "FACILITY" | "DOCUMENT" | "PLATFORM" | "TECH" | "WEAPON" | "EVENT_NAME" | "LANGUAGE";

export type EventType = "STATEMENT" | "PUBLISH" | "ACCUSE" | "SUPPORT" | "DESIGNATE" | "THREATEN" | "REQUEST" | "REJECT" | "MEET" | "MEDIATE" | "COOPERATE" | "AGREE" | "AID" | "PEACE" | "OPERATION" | "UNCOVER" | "THWART" | "DISMANTLE" | "SURVEIL" | "ESPIONAGE" | "PASS_INFO" | "CYBER" | "RECRUIT" | "TRAIN" | "PLOT" | "INFLUENCE" | "FINANCE" | "ARREST" | "INVESTIGATE" | "CONFESS" | "CHARGE" | "CONVICT" | "RELEASE" | "TRANSFER" | "SANCTION" | "ESCAPE" | "ATTACK" | "KILL" | "INJURE" | "DESTROY" | "ABDUCT" | "CONFLICT" | "MOBILIZE" | "PROTEST" | "MOVE" | "APPOINT" | "DEPART_OFFICE" | "ORG_START" | "ORG_END" | "VOTE";

export type RelationType = "acronym-of" | "alias-of" | "director-of" | "former-director-of" | "leader-of" | "head-of" | "role-at" | "member-of" | "former-member-of" | "works-for" | "agency-of" | "part-of" | "wing-of" | "successor-of" | "cooperates-with" | "located-in" | "capital-of" | "neighbor-of";

export type Role = "agent" | "coagent" | "organizer" | "patient" | "recipient" | "beneficiary" | "instrument" | "medium" | "place" | "origin" | "destination" | "time" | "count" | "purpose" | "charge" | "content" | "label" | "penalty" | "condition" | "position" | "org" | "predecessor" | "amount";

export type Polarity = "positive" | "negative";

export type Modality = "asserted" | "planned" | "alleged" | "hypothetical";

export type Tense = "past" | "present" | "future" | "none";

/**
 * What a caller may say about one text, as it comes from JavaScript.
 */
export type AnalyzeOptions = { 
/**
 * The day of publication, `YYYY-MM-DD`: it beats the one that the text states.
 */
published?: string | null, 
/**
 * Keep only these entity and event types; a layer of which no type is named stays whole.
 */
types?: (EntityType | EventType)[] | null, 
/**
 * Whether to return tokens.
 */
tokens?: boolean | null, 
/**
 * The reader's own terms and patterns: the text of a CSV, TSV or JSON file, or a list.
 */
lexicon?: string | LexiconTerm[] | null, };

/**
 * A term of the reader's own lexicon.
 */
export type LexiconTerm = { 
/**
 * The words, or `/pattern/`, `/pattern/i`.
 */
term: string, 
/**
 * An entity type.
 */
type: string, 
/**
 * One of the type's subtypes.
 */
subtype?: string | null, 
/**
 * The name that the entity goes by.
 */
canonical?: string | null, 
/**
 * What it is in the world.
 */
link?: string | Partial<Link> | null, };

/**
 * Everything that was read out of one text. Lists are in text order; an id is unique in its document.
 */
export type Analysis = { 
/**
 * The version of this layout.
 */
schemaVersion: number, 
/**
 * What read the text.
 */
engine: Engine, 
/**
 * The unit of every `start`, `end` and `length`.
 */
offsets: Offsets, 
/**
 * The text as a whole.
 */
document: DocumentInfo, 
/**
 * Sentences, without overlap.
 */
sentences: Array<Position>, 
/**
 * Tokens, where they were asked for.
 */
tokens: Array<Token> | null, 
/**
 * People, organisations, places …, by first mention.
 */
entities: Array<Entity>, 
/**
 * Temporal expressions.
 */
times: Array<Time>, 
/**
 * Counts, money, percentages, measures, ages.
 */
values: Array<Value>, 
/**
 * Events, by trigger.
 */
events: Array<Event>, 
/**
 * Quotations.
 */
quotes: Array<Quote>, 
/**
 * Relations between entities.
 */
relations: Array<Relation>, 
/**
 * What the reader should know about this analysis.
 */
diagnostics: Array<Diagnostic>, };

/**
 * What read the text: two analyses with equal engines were read alike.
 */
export type Engine = { 
/**
 * Always `lede`.
 */
name: string, 
/**
 * Of the engine.
 */
version: string, 
/**
 * Hash of its models and lexicons.
 */
resources: string, };

/**
 * The text as a whole.
 */
export type DocumentInfo = { 
/**
 * File name or id, where there is one.
 */
source: string | null, 
/**
 * Its length in the offset unit.
 */
length: number, 
/**
 * `en`, or `und` where it is not English.
 */
language: string, 
/**
 * The day that dates were resolved with.
 */
published: Published | null, 
/**
 * Headline, body …, without overlap.
 */
zones: Array<Zone>, };

/**
 * The day of publication.
 */
export type Published = { 
/**
 * `YYYY-MM-DD`.
 */
value: string, 
/**
 * Where it comes from.
 */
basis: PublishedBasis, 
/**
 * Start of the words that state it, where the text does.
 */
start: number | null, 
/**
 * Their end.
 */
end: number | null, 
/**
 * Those words.
 */
text: string | null, };

/**
 * A part of the page.
 */
export type Zone = { 
/**
 * What it is.
 */
kind: ZoneKind, 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, };

/**
 * A stretch of text.
 */
export type Position = { 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, };

/**
 * A stretch of text with its words.
 */
export type SpanText = { 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * Its words.
 */
text: string, };

/**
 * A word, number or mark.
 */
export type Token = { 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * Its characters.
 */
text: string, 
/**
 * Universal part of speech.
 */
pos: string, 
/**
 * Its dictionary form.
 */
lemma: string, 
/**
 * The token that it depends on, as a position in `tokens`; `null` for a root.
 */
head: number | null, 
/**
 * The dependency relation (UD).
 */
deprel: string, };

/**
 * One thing in the world, with all its mentions.
 */
export type Entity = { 
/**
 * `e1`, `e2` …
 */
id: string, 
/**
 * Its type.
 */
type: EntityType, 
/**
 * Its finer type.
 */
subtype: string | null, 
/**
 * Its fullest proper form.
 */
name: string, 
/**
 * Whether the text names it.
 */
named: boolean, 
/**
 * Its other names.
 */
aliases: Array<string>, 
/**
 * How much the article is about it, 0 to 1.
 */
salience: number, 
/**
 * What it is in the world.
 */
link: Link | null, 
/**
 * Its mentions, never none.
 */
mentions: Array<Mention>, };

/**
 * A place or thing in the world outside the text.
 */
export type Link = { 
/**
 * ISO 3166-1 alpha-2.
 */
country: string | null, 
/**
 * Wikidata id.
 */
wikidata: string | null, 
/**
 * GeoNames id.
 */
geonames: number | null, 
/**
 * Latitude in degrees.
 */
lat: number | null, 
/**
 * Longitude in degrees.
 */
lon: number | null, };

/**
 * Words that name or mean an entity.
 */
export type Mention = { 
/**
 * Their start.
 */
start: number, 
/**
 * Their end.
 */
end: number, 
/**
 * The words.
 */
text: string, 
/**
 * Name, acronym, alias, nominal or pronoun.
 */
form: MentionForm, 
/**
 * How sure, 0 to 1.
 */
score: number, };

/**
 * A temporal expression (TIMEX3).
 */
export type Time = { 
/**
 * `t1`, `t2` …
 */
id: string, 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * Its words.
 */
text: string, 
/**
 * DATE, TIME, DURATION or SET.
 */
type: TimeType, 
/**
 * TIMEX3 value from the text alone.
 */
value: string, 
/**
 * TIMEX3 value with the publication date; `null` without one.
 */
resolved: string | null, 
/**
 * since, before, after.
 */
relation: TimeRelation | null, 
/**
 * How it was resolved, in words.
 */
basis: string | null, };

/**
 * A quantity.
 */
export type Value = { 
/**
 * `q1`, `q2` …
 */
id: string, 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * Its words.
 */
text: string, 
/**
 * What it is of.
 */
kind: ValueKind, 
/**
 * The number, or the lower end of a range.
 */
value: number, 
/**
 * The upper end of a range.
 */
upper: number | null, 
/**
 * "about", "dozens".
 */
approximate: boolean, 
/**
 * What is counted, an ISO 4217 code, or a unit of measure.
 */
unit: string | null, };

/**
 * Something that happens, is planned, alleged, denied or supposed.
 */
export type Event = { 
/**
 * `v1`, `v2` …
 */
id: string, 
/**
 * Its type.
 */
type: EventType, 
/**
 * The word that says it.
 */
trigger: Trigger, 
/**
 * Who, whom, where, when …
 */
arguments: Array<Argument>, 
/**
 * Whether the clause denies it.
 */
polarity: Polarity, 
/**
 * How far the text commits itself.
 */
modality: Modality, 
/**
 * Of the trigger's clause.
 */
tense: Tense, 
/**
 * A habit rather than a happening.
 */
generic: boolean, 
/**
 * "neutralised" for killed.
 */
euphemism: boolean, 
/**
 * The event on the other side of an "or".
 */
disjunct: string | null, 
/**
 * Told in a teaser.
 */
boilerplate: boolean, 
/**
 * Who says so, where it is not the article.
 */
attribution: Attribution | null, 
/**
 * When: the id of a time.
 */
time: string | null, 
/**
 * The id of the first telling of the same happening.
 */
sameAs: string | null, 
/**
 * The type in other coding schemes.
 */
codes: Codes | null, 
/**
 * How sure, 0 to 1.
 */
score: number, };

/**
 * The word that says that something happens.
 */
export type Trigger = { 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * The word.
 */
text: string, 
/**
 * Its dictionary form.
 */
lemma: string, };

/**
 * A participant or circumstance of an event.
 */
export type Argument = { 
/**
 * Its part in the event.
 */
role: Role, 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * Its words.
 */
text: string, 
/**
 * The id of the entity, time, value or event that the words mean.
 */
ref: string | null, };

/**
 * Who says so.
 */
export type Attribution = { 
/**
 * The id of the source, where it is an entity.
 */
entity: string | null, 
/**
 * Start of its words.
 */
start: number, 
/**
 * Their end.
 */
end: number, 
/**
 * The words.
 */
text: string, };

/**
 * An event type in the coding schemes of the field.
 */
export type Codes = { 
/**
 * PLOVER type and mode.
 */
plover: string | null, 
/**
 * CAMEO code.
 */
cameo: string | null, 
/**
 * ACE or ERE type.
 */
ace: string | null, 
/**
 * 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
 */
quadClass: number | null, 
/**
 * Goldstein's scale, −10 to 10.
 */
goldstein: number | null, };

/**
 * Reported speech.
 */
export type Quote = { 
/**
 * `k1`, `k2` …
 */
id: string, 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * What is said.
 */
text: string, 
/**
 * direct, mixed, indirect, scare, name, term.
 */
kind: QuoteKind, 
/**
 * The id of the entity that says it.
 */
speaker: string | null, 
/**
 * The reporting word.
 */
cue: SpanText | null, };

/**
 * A relation between two entities, stated in the text.
 */
export type Relation = { 
/**
 * Its type.
 */
type: RelationType, 
/**
 * The id of the first entity.
 */
head: string, 
/**
 * The id of the second.
 */
tail: string, 
/**
 * The role's words.
 */
label: string | null, 
/**
 * asserted or alleged.
 */
modality: "asserted" | "alleged", 
/**
 * current or former.
 */
status: "current" | "former" | null, 
/**
 * The words that state it.
 */
evidence: SpanText | null, };

/**
 * Something the reader should know.
 */
export type Diagnostic = { 
/**
 * A stable name.
 */
code: string, 
/**
 * Whole sentences.
 */
message: string, 
/**
 * Start of the words that it is about.
 */
start: number | null, 
/**
 * Their end.
 */
end: number | null, };

/**
 * Why one thing is marked as it is.
 */
export type Explanation = { 
/**
 * The id of the thing.
 */
id: string, 
/**
 * What it was read as: `ORG/COMPANY`, `ARREST`, `2024-05-10`.
 */
label: string, 
/**
 * One reason for each of its parts, in text order.
 */
reasons: Array<Reason>, };

/**
 * Why one stretch of text plays its part.
 */
export type Reason = { 
/**
 * Its part: `name`, `pronoun`, `trigger`, a role, `quote` …
 */
part: string, 
/**
 * Its start.
 */
start: number, 
/**
 * Its end.
 */
end: number, 
/**
 * Its words.
 */
text: string, 
/**
 * The rule or model, as `stage/name`.
 */
rule: string, 
/**
 * The other words that it rests on.
 */
evidence: Array<SpanText>, 
/**
 * How sure, 0 to 1, where a score was made.
 */
score: number | null, 
/**
 * The second-best reading.
 */
runnerUp: RunnerUp | null, 
/**
 * The way through the dependency tree from the trigger to an argument or from a cue to the trigger: words and relations, "→"
 * from a word to what depends on it. `null` for what is no part of an event, and between sentences.
 */
path: string | null, };

/**
 * The second-best reading.
 */
export type RunnerUp = { 
/**
 * What it would have been read as.
 */
label: string, 
/**
 * How sure, 0 to 1.
 */
score: number, };
