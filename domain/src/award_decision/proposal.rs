//! What an officer proposes, and how what is typed becomes a proposal.

use time::Date;

use crate::khmer;
use crate::money::Riel;
use crate::pension::AwardKind;
use crate::typed::{NotACount, day, grouped};

/// The highest monthly amount that can be proposed: 10,000,000 riel. More is a slip of the pen.
pub const HIGHEST: Riel = Riel::new(10_000_000);

/// The longest number of a decision, in letters (grapheme clusters).
const LONGEST_NUMBER: usize = 60;

/// The longest title of an instrument, in letters.
const LONGEST_TITLE: usize = 200;

/// A monthly amount, with the decision that orders it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Why it is to be paid.
    pub kind: AwardKind,
    /// The amount a month: 1 to 10,000,000 riel, or nothing where a rule pays a child nothing any more.
    pub amount: Riel,
    /// The number of the decision, 1 to 60 letters.
    pub number: String,
    /// Its date, from the day of birth to today.
    pub decided_on: Date,
    /// The title of the legal instrument, 1 to 200 letters.
    pub title: String,
}

/// The fields of the form as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedProposal {
    /// The code of an award kind.
    pub kind: String,
    /// The amount.
    pub amount: String,
    /// The number of the decision.
    pub number: String,
    /// The date of the decision.
    pub decided_on: String,
    /// The title of the legal instrument.
    pub title: String,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalField {
    /// The kind of award.
    Kind,
    /// The amount.
    Amount,
    /// The number of the decision.
    Number,
    /// The date of the decision.
    DecidedOn,
    /// The title of the legal instrument.
    Title,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed or chosen.
    Empty,
    /// No whole number of riel.
    NotAnAmount,
    /// Less than 1 or more than 10,000,000 riel.
    AmountOutOfRange,
    /// No date.
    NotADate,
    /// After today.
    InFuture,
    /// Before she was born.
    BeforeBirth,
    /// Nothing is to be paid, and it is before the first day for which the rule pays nothing.
    BeforeEnd,
    /// More letters than there is room for.
    TooLong,
}

/// What the fields are checked against.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The legal date.
    pub today: Date,
    /// Her date of birth.
    pub born: Date,
    /// Of a child whose pension has ended by age: the first day for which the rule pays nothing. Then, and of a
    /// survivors' pension alone, the amount may be zero.
    pub ends_on: Option<Date>,
}

impl Proposal {
    /// Reads the form, in either digit set.
    ///
    /// # Errors
    /// One [`Fault`] for each field that won't do, in the order of the form.
    pub fn read(typed: &TypedProposal, asked: Asked) -> Result<Self, Vec<(ProposalField, Fault)>> {
        let kind: Result<AwardKind, Fault> = typed.kind.parse().map_err(|_| Fault::Empty);
        let ends_on = asked.ends_on.filter(|_| kind == Ok(AwardKind::Survivor));
        let amount = amount(&typed.amount, if ends_on.is_some() { 0 } else { 1 });
        let number = line(&typed.number, LONGEST_NUMBER);
        let ends_on = ends_on.filter(|_| amount == Ok(Riel::ZERO));
        let decided_on = date(&typed.decided_on, asked).and_then(|day| not_before(day, ends_on));
        let title = line(&typed.title, LONGEST_TITLE);
        match (kind, amount, number, decided_on, title) {
            (Ok(kind), Ok(amount), Ok(number), Ok(decided_on), Ok(title)) => {
                Ok(Self { kind, amount, number, decided_on, title })
            }
            (kind, amount, number, decided_on, title) => Err([
                (ProposalField::Kind, kind.err()),
                (ProposalField::Amount, amount.err()),
                (ProposalField::Number, number.err()),
                (ProposalField::DecidedOn, decided_on.err()),
                (ProposalField::Title, title.err()),
            ]
            .into_iter()
            .filter_map(|(field, fault)| Some((field, fault?)))
            .collect()),
        }
    }
}

/// Whole riel, from the least to the highest.
fn amount(typed: &str, least: i64) -> Result<Riel, Fault> {
    let amount = grouped(typed).map_err(|fault| match fault {
        NotACount::Empty => Fault::Empty,
        NotACount::Negative | NotACount::NotANumber => Fault::NotAnAmount,
    })?;
    let fits = (least..=HIGHEST.amount()).contains(&amount);
    if fits { Ok(Riel::new(amount)) } else { Err(Fault::AmountOutOfRange) }
}

fn date(typed: &str, asked: Asked) -> Result<Date, Fault> {
    if typed.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let date = day(typed).ok_or(Fault::NotADate)?;
    if date > asked.today {
        return Err(Fault::InFuture);
    }
    if date < asked.born { Err(Fault::BeforeBirth) } else { Ok(date) }
}

fn not_before(day: Date, ends_on: Option<Date>) -> Result<Date, Fault> {
    if ends_on.is_some_and(|ends_on| day < ends_on) { Err(Fault::BeforeEnd) } else { Ok(day) }
}

/// A text of one line, in the one spelling that is stored.
fn line(typed: &str, longest: usize) -> Result<String, Fault> {
    let text = khmer::canonical(typed).replace(char::is_control, " ").trim().to_owned();
    match khmer::graphemes(&text) {
        0 => Err(Fault::Empty),
        count if count > longest => Err(Fault::TooLong),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const ASKED: Asked =
        Asked { today: date!(2026 - 11 - 21), born: date!(1957 - 06 - 15), ends_on: None };

    fn typed() -> TypedProposal {
        TypedProposal {
            kind: "old-age".into(),
            amount: "៣២០.០០០".into(),
            number: " ១២៣/២៥ ".into(),
            decided_on: "០១/០២/២០២៥".into(),
            title: "អនុក្រឹត្យ".into(),
        }
    }

    #[test]
    fn a_whole_form_is_a_proposal() {
        let proposal = Proposal::read(&typed(), ASKED).unwrap();
        assert_eq!((proposal.kind, proposal.amount), (AwardKind::OldAge, Riel::new(320_000)));
        assert_eq!((proposal.number.as_str(), proposal.title.as_str()), ("១២៣/២៥", "អនុក្រឹត្យ"));
        assert_eq!(proposal.decided_on, date!(2025 - 02 - 01));
    }

    #[test]
    fn an_empty_form_names_every_field_in_order() {
        let faults = Proposal::read(&TypedProposal::default(), ASKED).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|(field, _)| *field).collect();
        use ProposalField::{Amount, DecidedOn, Kind, Number, Title};
        assert_eq!(fields, [Kind, Amount, Number, DecidedOn, Title]);
        assert!(faults.iter().all(|(_, fault)| *fault == Fault::Empty), "{faults:?}");
    }

    #[test]
    fn an_amount_is_whole_riel_in_either_digits_with_or_without_groups() {
        for (text, expected) in [
            ("320000", Ok(320_000)),
            ("៣២០០០០", Ok(320_000)),
            ("320,000", Ok(320_000)),
            ("320.000", Ok(320_000)),
            ("320 000 ៛", Ok(320_000)),
            ("1,000,000", Ok(1_000_000)),
            ("1", Ok(1)),
            ("10000000", Ok(10_000_000)),
            ("10000001", Err(Fault::AmountOutOfRange)),
            ("0", Err(Fault::AmountOutOfRange)),
            ("99999999999999999999999", Err(Fault::AmountOutOfRange)),
            ("", Err(Fault::Empty)),
            (" ", Err(Fault::Empty)),
            ("320.50", Err(Fault::NotAnAmount)),
            ("3200,000", Err(Fault::NotAnAmount)),
            ("320,,000", Err(Fault::NotAnAmount)),
            (",000", Err(Fault::NotAnAmount)),
            ("-5", Err(Fault::NotAnAmount)),
            ("+5", Err(Fault::NotAnAmount)),
            ("5e3", Err(Fault::NotAnAmount)),
            ("many", Err(Fault::NotAnAmount)),
        ] {
            assert_eq!(amount(text, 1), expected.map(Riel::new), "{text:?}");
        }
    }

    #[test]
    fn a_decision_is_made_between_her_birth_and_today() {
        for (text, expected) in [
            ("21/11/2026", Ok(date!(2026 - 11 - 21))),
            ("២១/១១/២០២៦", Ok(date!(2026 - 11 - 21))),
            ("15/06/1957", Ok(date!(1957 - 06 - 15))),
            ("22/11/2026", Err(Fault::InFuture)),
            ("14/06/1957", Err(Fault::BeforeBirth)),
            ("31/02/2025", Err(Fault::NotADate)),
            ("yesterday", Err(Fault::NotADate)),
            ("", Err(Fault::Empty)),
        ] {
            assert_eq!(date(text, ASKED), expected, "{text}");
        }
    }

    #[test]
    fn nothing_is_proposed_only_for_a_child_whose_pension_has_ended_and_not_from_before() {
        let ended = Asked { ends_on: Some(date!(2026 - 11 - 10)), ..ASKED };
        let nothing = |kind: &str, decided_on: &str, asked| {
            let (kind, decided_on) = (kind.into(), decided_on.into());
            let typed = TypedProposal { kind, amount: "0".into(), decided_on, ..typed() };
            Proposal::read(&typed, asked).map(|proposal| proposal.amount)
        };
        let range = Err(vec![(ProposalField::Amount, Fault::AmountOutOfRange)]);
        assert_eq!(nothing("survivor", "10/11/2026", ended), Ok(Riel::ZERO));
        assert_eq!(nothing("survivor", "10/11/2026", ASKED), range, "it has not ended");
        assert_eq!(nothing("old-age", "10/11/2026", ended), range, "no child's pension");
        let early = Err(vec![(ProposalField::DecidedOn, Fault::BeforeEnd)]);
        assert_eq!(nothing("survivor", "9/11/2026", ended), early);
        let kept = TypedProposal { kind: "survivor".into(), ..typed() };
        assert_eq!(Proposal::read(&kept, ended).map(drop), Ok(()), "an amount has any day");
    }

    #[test]
    fn texts_are_one_line_and_not_too_long() {
        assert_eq!(line(" a\r\nb ", 60), Ok("a  b".to_owned()));
        assert_eq!(line("\u{200B}\n", 60), Err(Fault::Empty));
        assert_eq!(line(&"ស្ត្រី".repeat(60), 60).map(drop), Ok(()));
        assert_eq!(line(&"ក".repeat(61), 60), Err(Fault::TooLong));
    }

    #[test]
    fn what_is_no_kind_is_not_chosen() {
        let other = TypedProposal { kind: "funeral".into(), ..typed() };
        assert_eq!(Proposal::read(&other, ASKED), Err(vec![(ProposalField::Kind, Fault::Empty)]));
    }
}
