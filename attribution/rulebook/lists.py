"""The closed sets of names that a rule file may use: word lists and constructions.

A stage that needs a further word list adds its name here, with the stage and one line on what it is for.
"""

from __future__ import annotations

WORD_LISTS: dict[str, str] = {
    # text
    "abbreviation": "text: abbreviations whose full stop ends no sentence",
    "sentence-starter": "text: words that begin a sentence even behind an initial or a headline",
    "title-particle": "text: words that stay lower-case inside a headline",
    "site-suffix": "text: ends of site names, glued to their dot (Kompas.com)",
    # matcher
    "complementizer": "matcher: words that open a reported clause (bahwa)",
    "connective": "matcher: words that link a sentence to the one before it",
    "negation": "matcher: words that negate a cue",
    "setting": "matcher: words that open the place, time or occasion of speaking",
    "addressee": "matcher: words that open the one spoken to",
    "agent": "matcher: words that open the agent of a passive (oleh)",
    "decline": "matcher: words by which a speaker declines to speak",
    "subordinator": "matcher: words that open a subordinate clause",
    "condition": "matcher: words that open a reported clause unless a main clause follows (jika)",
    "adverb": "matcher: words between a speaker and the cue",
    "trailing": "matcher: words between a cue and its source (lagi)",
    "summing-up": "matcher: words between a quotation and its cue (demikian)",
    "occasion": "matcher: phrases of the occasion of speaking, wherever they stand",
    "fronting": "matcher: words that open an adverbial at the head of a sentence",
    "preposition": "matcher: prepositions that a noun phrase may hold",
    "coordinator": "matcher: words that join phrases and clauses",
    "accompaniment": "matcher: words that join a second cue to the same speaker (seraya)",
    "relative": "matcher: words that open a relative clause",
    "relay-opening": "matcher: phrases that open a relay (seperti dikutip)",
    "calendar": "matcher: days, months, hours",
    "place": "matcher, resolver: names of places",
    "role-word": "matcher: words by which a role or office is known",
    "first-person": "matcher, resolver: pronouns of the first and second person",
    "third-person": "matcher: pronouns of the third person",
    "deictic": "matcher: words that close a noun phrase by pointing back",
    "anaphor": "matcher: phrases that stand for the claim before (hal itu)",
    "press": "matcher: words for the press as those spoken to",
    "channel": "matcher, resolver: channels through which a speaker publishes",
    "predicate": "matcher: words that make a predicate without a prefix",
    "nominal": "matcher: words that look like verbs and are none",
    "verb-prefix": "matcher: prefixes of verbs",
    # resolver
    "title": "resolver: titles and ranks before a name",
    "honorific": "resolver: forms of address before a name",
    "degree": "resolver: degrees after a name",
    "name-particle": "resolver: small words inside a name (bin)",
    "naming": "resolver: words that give a nickname or initials",
    "role": "resolver: offices, functions and trades of one person",
    "office": "resolver: offices that one person holds within a story",
    "office-pair": "resolver: short and long form of one office (short = long)",
    "former": "resolver: words that move an office to another time",
    "organization": "resolver: words by which an organization's name begins",
    "organization-noun": "resolver: nouns for organizations",
    "organization-prefix": "resolver: words before an organization's name that are no part of it",
    "organization-name": "resolver: organizations known by one word",
    "company-form": "resolver: legal forms in a company's name",
    "media": "resolver: names of media",
    "media-word": "resolver: nouns for media and channels",
    "media-suffix": "resolver: endings of the names of media",
    "document": "resolver: documents and data that can speak",
    "document-named": "resolver: documents that speak themselves, whoever owns them",
    "person-noun": "resolver: nouns for persons",
    "plural": "resolver: words that make a noun a group",
    "unnamed-group": "resolver: nouns that are a group by themselves",
    "unnamed-person": "resolver: words that make a noun one unnamed person",
    "male": "resolver: words that say that a person is a man",
    "female": "resolver: words that say that a person is a woman",
    "anonymity": "resolver: phrases that say that a source stays unnamed",
    "reason": "resolver: words that open the reason for it",
    "pronoun": "resolver: pronouns of the third person",
    "pronoun-plural": "resolver: plural pronouns of the third person",
    "own-institution": "resolver: words for the speaker's own institution (pihaknya)",
    "demonstrative": "resolver: words that point back",
    "source-tail": "resolver: words that end a name and open what is said about it",
    "state": "resolver: states and their capitals as speakers",
    "common-word": "resolver: words that are no part of a name even with a capital",
    "common-shape": "resolver: prefix and suffix that no name has together (ke-an)",
    "date-word": "resolver: days and months",
}
"""Name of a word list -> the stage that reads it and what it is for."""

CONSTRUCTIONS: dict[str, str] = {
    "content-cue-source": '"C," kata S',
    "content-cue": '"C," katanya.',
    "content-cue-source-content": '"C," kata S, "C"',
    "content-cue-content": "C dinilai C",
    "source-cue-content": "S mengatakan bahwa C",
    "content-source-cue": '"C," S mengatakan.',
    "cue-source-content": "Menurut S, C",
    "cue-content": "Dikabarkan C",
    "content-passive-source": '"C". Hal itu disampaikan S',
    "quote-alone": 'S berdiri. "C"',
    "relay": "..., kata S seperti dikutip Y",
}
"""Name of a construction -> its shape: C content, S source. The matcher implements each."""

BLOCK_KINDS: tuple[str, ...] = ("heading", "read-more", "advertisement", "credit", "byline", "dateline", "note")
"""What a line that is no news may be (a `BlockKind` without `body`)."""
