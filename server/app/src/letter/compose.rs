//! A letter is put into words, from the same facts and lines that the person's own pages show.

use sothon_domain::access::Actor;
use sothon_domain::letter::{LetterCode, LetterKind, MaskedName, SignedStatement, Statement};
use sothon_domain::money::Riel;
use sothon_domain::pension::{CitationId, LineKey, Working};
use sothon_domain::person::{Name, Scheme};
use sothon_locales::working::line_text;
use sothon_locales::{Language, Words};
use sothon_store::Award;

use super::{Block, Letter, LetterLine, picture};
use crate::my_pension::{self, Overview, RuleInForce, Why};
use crate::{App, AppError};

/// What a letter is made of.
pub(super) struct Facts {
    overview: Overview,
    award: Award,
    scheme: Option<Scheme>,
    why: Why,
}

impl Facts {
    /// The actor's own facts; `None` while no pension is decided, because then there is nothing to state.
    pub(super) async fn load(app: &App, actor: &Actor) -> Result<Option<Self>, AppError> {
        let overview = my_pension::show(app, actor).await?;
        let Some(award) = overview.award.clone() else { return Ok(None) };
        let record = my_pension::service_record(app, actor).await?;
        let mut memberships = record.records.iter().map(|record| &record.membership);
        let membership = memberships.find(|one| one.member_number == overview.member_number);
        let scheme = membership.map(|membership| membership.scheme);
        let why = my_pension::why(app, actor).await?;
        Ok(Some(Self { overview, award, scheme, why }))
    }

    /// The name as the letter's language writes it, masked.
    pub(super) fn masked_name(&self, language: Language) -> MaskedName {
        MaskedName::of(self.name(language))
    }

    /// The decided amount in riel a month.
    pub(super) fn amount(&self) -> Riel {
        self.award.amount
    }

    /// The working that a letter of this kind shows.
    pub(super) fn working(&self, kind: LetterKind) -> Option<&Working> {
        self.why.working.as_ref().filter(|_| kind == LetterKind::AwardStatement)
    }

    fn name(&self, language: Language) -> &Name {
        match language {
            Language::Khmer => &self.overview.name.khmer,
            Language::English => &self.overview.name.latin,
        }
    }
}

/// The whole letter in the words of its language.
pub(super) fn compose(
    facts: &Facts,
    statement: &Statement,
    signed: &SignedStatement,
    words: &Words,
    origin: &str,
) -> Result<Letter, AppError> {
    let kind = statement.kind;
    let intro = match kind {
        LetterKind::AwardStatement => "letter-award-intro",
        LetterKind::ProofOfPensioner => "letter-proof-intro",
        LetterKind::PaymentStatement => return Err(AppError::NotFound),
    };
    let mut blocks = vec![
        Block::Paragraph(words.get(intro).to_owned()),
        Block::Facts(listed(facts, statement, words)),
    ];
    if let Some(working) = facts.working(kind) {
        blocks.extend(worked_out(working, facts.why.rule.as_ref(), words));
    }
    blocks.push(Block::Section(words.get("letter-verify").to_owned()));
    blocks.push(check(statement, signed, words, origin)?);
    let date = words.date(statement.issued_on);
    blocks.push(Block::Signed {
        dated: words.with("letter-dated", &[("date", date.into())]),
        by: words.get("letter-institution").to_owned(),
    });
    let heading = ["letter-kingdom", "letter-motto", "letter-institution"];
    Ok(Letter {
        language: words.language(),
        heading: heading.map(|key| words.get(key).to_owned()).into(),
        title: words.letter_kind(kind),
        blocks,
    })
}

/// The facts in reading order. A proof names the amount only where whoever checks it sees it too.
fn listed(facts: &Facts, statement: &Statement, words: &Words) -> Vec<(String, String)> {
    let (overview, award) = (&facts.overview, &facts.award);
    let mut list = vec![
        ("letter-number", statement.number.to_string()),
        ("letter-name", facts.name(words.language()).full()),
    ];
    if words.language() == Language::Khmer {
        list.push(("letter-name-latin", overview.name.latin.full()));
    }
    list.push(("letter-member", overview.member_number.to_string()));
    list.extend(facts.scheme.map(|scheme| ("letter-scheme", words.scheme(scheme))));
    if statement.kind == LetterKind::AwardStatement || statement.amount.is_some() {
        list.push(("letter-amount", words.amount(award.amount)));
        let in_words = words.amount_in_words(award.amount);
        list.extend(in_words.map(|text| ("letter-amount-in-words", text)));
    }
    let date = words.date(award.decided_on);
    let values = [("number", (&award.number).into()), ("date", date.into())];
    list.push(("letter-decision", words.with("letter-decision-of", &values)));
    list.push(("letter-valid-until", words.date(statement.valid_until)));
    list.into_iter().map(|(key, value)| (words.get(key).to_owned(), value)).collect()
}

/// The working: the decision holds, the lines explain it.
fn worked_out(working: &Working, rule: Option<&RuleInForce>, words: &Words) -> Vec<Block> {
    let law = match rule {
        Some(rule) => {
            let (citation, date) =
                (words.citation(&rule.citation), words.date(rule.effective_from));
            let values = [("citation", citation.into()), ("date", date.into())];
            words.with("letter-rule", &values)
        }
        None => words.get("why-no-rule").to_owned(),
    };
    let law_of_all = rule.map(|rule| &rule.citation);
    let lines = (1..).zip(&working.lines).map(|(number, line)| {
        let text = line_text(line, number, words);
        LetterLine {
            text: step(text.name, &text.details, words),
            citation: cited(line.citation.as_ref(), law_of_all, words),
            amount: text.amount,
            is_result: line.key == LineKey::DecidedAmount,
        }
    });
    vec![
        Block::Section(words.get("letter-working").to_owned()),
        Block::Paragraph(words.get("letter-binding").to_owned()),
        Block::Paragraph(law),
        Block::Lines(lines.collect()),
    ]
}

/// The details follow one another in one line; some are sentences and some are not.
fn step(title: String, details: &[String], words: &Words) -> String {
    let Some((last, others)) = details.split_last() else { return title };
    let ends = |text: &str| text.ends_with(['.', '\u{17D4}']);
    let mut line = String::new();
    for detail in others {
        line.push_str(detail);
        line.push_str(if ends(detail) { " " } else { "; " });
    }
    line.push_str(last);
    words.with("letter-step", &[("title", title.into()), ("details", line.into())])
}

/// The law of all lines is named once, above them.
fn cited(
    citation: Option<&CitationId>,
    law_of_all: Option<&CitationId>,
    words: &Words,
) -> Option<String> {
    let citation = citation?;
    let same = Some(citation) == law_of_all;
    Some(if same { words.get("why-rule-above").to_owned() } else { words.citation(citation) })
}

/// How anybody checks it: the address in the picture is in the letter's language.
fn check(
    statement: &Statement,
    signed: &SignedStatement,
    words: &Words,
    origin: &str,
) -> Result<Block, AppError> {
    let prefix = match words.language() {
        Language::Khmer => "",
        Language::English => "/en",
    };
    let page = format!("{origin}{prefix}/verify");
    let url = format!("{page}/{signed}");
    let code = LetterCode::of(statement.number, signed).to_string();
    let address = page.strip_prefix("https://").unwrap_or(&page);
    let values = [("address", address.into()), ("code", (&code).into())];
    let caption = words.with("letter-verify-how", &values);
    Ok(Block::Verify { qr: picture::of(&url)?, url, code, caption })
}
