//! A letter is put into words, from the same facts and lines that the person's own pages show.

use sothon_domain::access::Actor;
use sothon_domain::letter::{LetterCode, LetterKind, MaskedName, SignedStatement, Statement};
use sothon_domain::money::Riel;
use sothon_domain::pension::{CitationId, Working};
use sothon_locales::working::line_text;
use sothon_locales::{Language, Words};
use sothon_store::Award;

use super::addressee::Addressee;
use super::decided_case::DecidedCase;
use super::paid_year::PaidYear;
use super::{About, Block, IssueRefused, Letter, LetterLine, picture};
use crate::my_pension::{self, Overview, RuleInForce, Why};
use crate::settings::Settings;
use crate::{App, AppError};

/// What a letter is made of.
pub(super) struct Facts {
    to: Addressee,
    matter: Matter,
}

/// What the letter is about.
enum Matter {
    /// The decided pension, what is due of it this month, with or without the working of that amount.
    Pension { award: Box<Award>, due: Riel, why: Box<Why> },
    /// The payments of a year.
    Payments(PaidYear),
    /// The decision on a case.
    Case(Box<DecidedCase>),
}

impl Facts {
    /// The actor's own facts, or why there is nothing to state.
    pub(super) async fn load(
        app: &App,
        actor: &Actor,
        about: About,
    ) -> Result<Result<Self, IssueRefused>, AppError> {
        if let Some(to) = Addressee::claimant(app, actor).await? {
            // Of a pension she has nothing yet that could be stated.
            let About::Decision { case } = about else {
                return Ok(Err(IssueRefused::NothingDecided));
            };
            let case = DecidedCase::load(app, actor, case).await?;
            return Ok(Ok(Self { to, matter: Matter::Case(Box::new(case)) }));
        }
        let overview = my_pension::show(app, actor).await?;
        let matter = match Matter::load(app, actor, about, &overview).await? {
            Ok(matter) => matter,
            Err(refused) => return Ok(Err(refused)),
        };
        Ok(Ok(Self { to: Addressee::member(app, actor, overview).await?, matter }))
    }

    /// The name as the letter's language writes it, masked.
    pub(super) fn masked_name(&self, language: Language) -> MaskedName {
        MaskedName::of(self.to.name(language))
    }

    /// The amount in riel that the letter is about: of a month, or the sum of a year.
    pub(super) fn amount(&self) -> Option<Riel> {
        match &self.matter {
            Matter::Pension { due, .. } => Some(*due),
            Matter::Payments(year) => Some(year.sum()),
            Matter::Case(_) => None,
        }
    }

    /// The working that a letter of this kind shows.
    pub(super) fn working(&self, kind: LetterKind) -> Option<&Working> {
        match &self.matter {
            Matter::Pension { why, .. } if kind == LetterKind::AwardStatement => {
                why.working.as_ref()
            }
            _ => None,
        }
    }
}

impl Matter {
    /// What a member's letter is about, or why there is nothing to state.
    async fn load(
        app: &App,
        actor: &Actor,
        about: About,
        overview: &Overview,
    ) -> Result<Result<Self, IssueRefused>, AppError> {
        Ok(Ok(match about {
            About::AwardStatement | About::ProofOfPensioner => {
                let Some((award, due)) = overview.award.clone().zip(overview.due) else {
                    return Ok(Err(IssueRefused::NothingDecided));
                };
                let why = Box::new(my_pension::why(app, actor).await?);
                Self::Pension { award: Box::new(award), due, why }
            }
            About::PaymentStatement { year } => match PaidYear::load(app, actor, year).await? {
                Some(year) => Self::Payments(year),
                None => return Ok(Err(IssueRefused::NothingPaid)),
            },
            About::Decision { case } => {
                Self::Case(Box::new(DecidedCase::load(app, actor, case).await?))
            }
        }))
    }
}

/// The whole letter in the words of its language.
pub(super) fn compose(
    facts: &Facts,
    statement: &Statement,
    signed: &SignedStatement,
    words: &Words,
    settings: &Settings,
) -> Result<Letter, AppError> {
    let kind = statement.kind;
    let intro = match kind {
        LetterKind::AwardStatement => "letter-award-intro",
        LetterKind::ProofOfPensioner => "letter-proof-intro",
        LetterKind::PaymentStatement => "letter-payments-intro",
        LetterKind::Decision => "letter-decision-intro",
    };
    let (language, institution) = (words.language(), &settings.institution);
    let name = institution.name(language);
    let mut blocks = vec![
        Block::Paragraph(words.with(intro, &[("institution", name.into())])),
        Block::Facts(listed(facts, statement, words)),
    ];
    blocks.extend(match &facts.matter {
        Matter::Pension { why, .. } => match facts.working(kind) {
            Some(working) => worked_out(working, why.rule.as_ref(), words),
            None => vec![],
        },
        Matter::Payments(year) => year.blocks(statement.issued_on, words),
        Matter::Case(case) => case.blocks(&settings.hotline, facts.to.is_member(), words),
    });
    blocks.push(Block::Section(words.get("letter-verify").to_owned()));
    blocks.push(check(statement, signed, words, &settings.origin)?);
    let date = words.date(statement.issued_on);
    blocks.push(Block::Signed {
        dated: words.with(
            "letter-dated",
            &[("place", institution.seat(language).into()), ("date", date.into())],
        ),
        by: name.to_owned(),
    });
    let heading = [words.get("letter-kingdom"), words.get("letter-motto"), name];
    let heading = heading.into_iter().chain(institution.address(language));
    Ok(Letter {
        language,
        heading: heading.map(str::to_owned).collect(),
        title: words.letter_kind(kind),
        blocks,
    })
}

/// The facts in reading order.
fn listed(facts: &Facts, statement: &Statement, words: &Words) -> Vec<(String, String)> {
    let mut list = vec![("letter-number", statement.number.to_string())];
    list.extend(facts.to.facts(words));
    list.extend(match &facts.matter {
        Matter::Pension { award, due, .. } => decided(award, *due, statement, words),
        Matter::Payments(year) => year.facts(words),
        Matter::Case(case) => case.facts(words),
    });
    list.push(("letter-valid-until", words.date(statement.valid_until)));
    list.into_iter().map(|(key, value)| (words.get(key).to_owned(), value)).collect()
}

/// What is due, and the decision. A proof names amounts only where whoever checks it sees them too.
fn decided(
    award: &Award,
    due: Riel,
    statement: &Statement,
    words: &Words,
) -> Vec<(&'static str, String)> {
    let mut list = vec![];
    let shown = statement.kind == LetterKind::AwardStatement || statement.amount.is_some();
    if shown {
        list.push(("letter-amount", words.amount(due)));
        let in_words = words.amount_in_words(due);
        list.extend(in_words.map(|text| ("letter-amount-in-words", text)));
    }
    let date = words.date(award.decided_on);
    let values = [("number", (&award.number).into()), ("date", date.into())];
    list.push(("letter-decision", words.with("letter-decision-of", &values)));
    if shown && due != award.amount {
        list.push(("letter-decided-amount", words.amount(award.amount)));
    }
    list
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
            is_result: working.due().is_some_and(|due| std::ptr::eq(due, line)),
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
