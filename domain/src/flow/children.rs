//! The children of whom one claim speaks: whoever claims for several names each by herself, with the birth as far as
//! it is known and whether the child goes to school.

use std::fmt;

use time::Date;

use super::{Answers, Fault, StepKey, fact, of_person};
use crate::khmer::digits;
use crate::paper::PaperKind;
use crate::part_date::PartDate;

/// The most children of one claim.
pub const MOST_CHILDREN: usize = 12;

/// What stands between the parts of a child in the stored text: nobody types it into a field.
const BETWEEN: char = '\t';

/// A child of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// The name; of what was written before children had lines of their own, all that stood in the line.
    pub name: String,
    /// When the child was born, as far as it is known.
    pub born: Option<PartDate>,
    /// Whether the child goes to school; none where it is not known.
    pub in_school: Option<bool>,
}

/// The children of a claim, in the order in which they were named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Children(Vec<Child>);

impl Children {
    /// The children, in their order.
    pub fn all(&self) -> &[Child] {
        &self.0
    }

    /// Reads what was typed: a line for each child, with a tab between the name, the birth and `yes` or `no` for the
    /// school. What is not known is left out.
    ///
    /// # Errors
    /// The [`Fault`] of the first child that has one, [`Fault::ChildTwice`] or [`Fault::TooManyChildren`].
    pub(super) fn read(typed: &str, today: Date) -> Result<Self, Fault> {
        let lines: Vec<&str> = lines(typed).collect();
        if lines.len() > MOST_CHILDREN {
            return Err(Fault::TooManyChildren);
        }
        if lines.is_empty() {
            return Err(Fault::Empty);
        }
        let children: Vec<Child> =
            lines.into_iter().map(|line| Child::read(line, today)).collect::<Result<_, _>>()?;
        let named_before = |(at, child): (usize, &Child)| {
            children[..at].iter().any(|earlier| earlier.is_same(child))
        };
        match children.iter().enumerate().any(named_before) {
            true => Err(Fault::ChildTwice),
            false => Ok(Self(children)),
        }
    }

    /// Reads the stored text. What was written in words of her own, before children had parts, is kept line by line
    /// as names.
    pub fn stored(text: &str) -> Self {
        Self(lines(text).map(Child::stored).collect())
    }

    /// The children that answers name; none where they name none.
    pub fn of(answers: &Answers) -> Self {
        answers.get(StepKey::ChildNames).map(Self::stored).unwrap_or_default()
    }

    /// The names of those whose own paper of this kind helps to decide the claim: the birth of each, and of whoever
    /// goes to school the school.
    pub fn whose(&self, paper: PaperKind) -> Vec<&str> {
        let wanted = |child: &&Child| match paper {
            PaperKind::BirthCertificate => true,
            PaperKind::SchoolAttestation => child.in_school == Some(true),
            _ => false,
        };
        self.0.iter().filter(wanted).map(|child| child.name.as_str()).collect()
    }
}

/// The lines in which a child stands; a child without a name still has its tabs.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').filter(|line| !line.trim_matches([' ', '\r']).is_empty())
}

impl Child {
    fn read(line: &str, today: Date) -> Result<Self, Fault> {
        let mut parts = line.split(BETWEEN);
        let mut part = || parts.next().unwrap_or_default().trim();
        let (name, born, school) = (part(), part(), part());
        if !part().is_empty() {
            return Err(Fault::NotAChoice);
        }
        let name = match of_person::line(name) {
            Err(Fault::Empty) => return Err(Fault::ChildUnnamed),
            // A line of words from before children had parts may be longer: a long one would keep all others from
            // being changed or taken away. Whoever fills in the form of a child always sends tabs.
            Err(Fault::LineTooLong) if !line.contains(BETWEEN) => fact::text(name)?,
            name => name?,
        };
        let born = match born {
            "" => None,
            typed => Some(fact::part_date(&digits::to_ascii(typed), today).map_err(of_birth)?),
        };
        let in_school = match school {
            "" => None,
            "yes" => Some(true),
            "no" => Some(false),
            _ => return Err(Fault::NotAChoice),
        };
        Ok(Self { name, born, in_school })
    }

    /// Whether both are one child: the same name, in capitals or not, and the same birth, be it unknown of both.
    fn is_same(&self, other: &Self) -> bool {
        self.born == other.born && self.name.to_lowercase() == other.name.to_lowercase()
    }

    fn stored(line: &str) -> Self {
        let mut parts = line.split(BETWEEN);
        let mut part = || parts.next().unwrap_or_default().trim();
        let (name, born, school) = (part().to_owned(), part().parse().ok(), part());
        let in_school = match school {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        Self { name, born, in_school }
    }
}

/// The page of a child has no button for a day that is not known: the year alone will do.
fn of_birth(fault: Fault) -> Fault {
    match fault {
        Fault::NotADate | Fault::DateIncomplete => Fault::ChildBorn,
        other => other,
    }
}

/// The line in which a child is stored; a name alone has no tabs, as before children had parts.
impl fmt::Display for Child {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if self.born.is_none() && self.in_school.is_none() {
            return Ok(());
        }
        write!(f, "{BETWEEN}")?;
        if let Some(born) = self.born {
            write!(f, "{born}")?;
        }
        let school = self.in_school.map_or("", |learns| if learns { "yes" } else { "no" });
        write!(f, "{BETWEEN}{school}")
    }
}

impl fmt::Display for Children {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Child::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Answer, Asked, Question};
    use time::macros::date;

    fn read(typed: &str) -> Result<String, Fault> {
        let asked = Asked { today: date!(2026 - 11 - 23), registered: None };
        let answer = Question::Children.read(typed, asked)?;
        let stored = answer.to_string();
        assert_eq!(Question::Children.read(&stored, asked), Ok(answer.clone()), "{stored:?}");
        assert_eq!(Question::Children.stored(&stored), Some(answer));
        Ok(stored)
    }

    #[test]
    fn a_child_has_a_name_and_what_else_is_known() {
        for (typed, expected) in [
            ("ដារ៉ា\t១៥/៦/២០១២\tyes", Ok("ដារ៉ា\t2012-06-15\tyes")),
            (" ដារ៉ា \t6/2012\t", Ok("ដារ៉ា\t2012-06\t")),
            ("ដារ៉ា\t\tno", Ok("ដារ៉ា\t\tno")),
            ("ដារ៉ា\t\t", Ok("ដារ៉ា")),
            ("ដារ៉ា\t2012\tyes\r\n\r\nសុខ", Ok("ដារ៉ា\t2012\tyes\nសុខ")),
            ("ដារ៉ា\n\t2012\t", Err(Fault::ChildUnnamed)),
            ("ដារ៉ា\t15//2012\t", Err(Fault::ChildBorn)),
            ("ដារ៉ា\tlong ago\t", Err(Fault::ChildBorn)),
            ("ដារ៉ា\t2027\t", Err(Fault::FutureDate)),
            ("ដារ៉ា\t2012\tperhaps", Err(Fault::NotAChoice)),
            ("ដារ៉ា\t2012\tyes\tmore", Err(Fault::NotAChoice)),
            ("", Err(Fault::Empty)),
        ] {
            assert_eq!(read(typed), expected.map(ToOwned::to_owned), "{typed:?}");
        }
        assert_eq!(read(&format!("{}\t\t", "ក".repeat(101))), Err(Fault::LineTooLong));
    }

    #[test]
    fn twelve_children_are_one_claim_and_thirteen_are_not() {
        let line = |at: usize| format!("ដារ៉ា {at}\t2012\tyes");
        let of = |count: usize| (0..count).map(line).collect::<Vec<_>>().join("\n");
        assert!(read(&of(MOST_CHILDREN)).is_ok());
        assert_eq!(read(&of(MOST_CHILDREN + 1)), Err(Fault::TooManyChildren));
    }

    #[test]
    fn a_child_stands_in_a_claim_once() {
        for (typed, twice) in [
            ("ដារ៉ា\t2012\tyes\nសុខា\t2012\t\nដារ៉ា\t2012\tno", true),
            ("SOK Dara\t6/2012\t\n Sok  Dara \t០៦/២០១២\t", true),
            ("ដារ៉ា\nដារ៉ា\t\tyes", true),
            ("ដារ៉ា\t2012\t\nដារ៉ា\t2015\t", false),
            ("ដារ៉ា\t2012\t\nដារ៉ា\t\t", false),
            ("ដារ៉ា\t2012\t\nសុខា\t2012\t", false),
        ] {
            assert_eq!(read(typed) == Err(Fault::ChildTwice), twice, "{typed:?}");
        }
    }

    #[test]
    fn what_was_written_in_words_of_her_own_is_read_still() {
        let before = "ដារ៉ា ២០១២\nសុខា ២០១៥, រៀន";
        let Some(Answer::Children(children)) = Question::Children.stored(before) else {
            panic!("children")
        };
        let names: Vec<&str> = children.all().iter().map(|child| child.name.as_str()).collect();
        assert_eq!(names, ["ដារ៉ា ២០១២", "សុខា ២០១៥, រៀន"]);
        assert!(children.all().iter().all(|child| child.born.is_none()));
        assert_eq!(children.to_string(), before, "nothing of it is changed");
    }

    #[test]
    fn long_words_from_before_keep_no_other_child_from_being_changed() {
        let long = "ក".repeat(400);
        let changed = format!("{long}\nដារ៉ា\t2012\tyes\n{long}ខ");
        assert_eq!(read(&changed), Ok(changed));
        assert_eq!(read(&"ក".repeat(1001)), Err(Fault::TextTooLong));
    }

    #[test]
    fn each_has_papers_of_her_own() {
        let children = Children::stored("ដារ៉ា\t2012\tyes\nសុខា\t2022\tno\nវណ្ណា");
        assert_eq!(children.whose(PaperKind::BirthCertificate), ["ដារ៉ា", "សុខា", "វណ្ណា"]);
        assert_eq!(children.whose(PaperKind::SchoolAttestation), ["ដារ៉ា"]);
        assert!(children.whose(PaperKind::DeathCertificate).is_empty());
    }
}
