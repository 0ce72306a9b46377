//! The form of any question of any flow: its fields as they come in, as one text for the flow, and back.

mod children;
mod known_as;

use serde::Deserialize;
use sothon_domain::flow::{Answer, NAME_PARTS, Question};
use sothon_domain::gazetteer;
use sothon_domain::part_date::PartDate;
use sothon_domain::person::PlaceCode;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use sothon_web::pages::flow_step::{
    ChildrenQuestion, KnownAsQuestion, MonthQuestion, PlaceQuestion, QuestionView,
};

use crate::error_page::Failure;
use crate::form::parse;

/// The fields of any question's form.
#[derive(Deserialize, Default)]
pub(crate) struct Fields {
    /// The commune or village chosen.
    #[serde(default)]
    place: String,
    /// The commune whose villages were shown.
    #[serde(default, rename = "in")]
    within: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    month: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    family: String,
    #[serde(default)]
    given: String,
    #[serde(default)]
    answer: String,
    /// Present where she pressed that she does not know it.
    unknown: Option<String>,
    /// The children named so far, as they are stored.
    #[serde(default)]
    children: String,
    /// Which of them the form is about, counted from 1; empty for one more.
    #[serde(default)]
    child: String,
    /// Whether that child goes to school.
    #[serde(default)]
    school: String,
    /// The name that the one who died used in service.
    #[serde(default)]
    in_service: String,
    /// Other names of that one, with commas between them.
    #[serde(default)]
    other_names: String,
    /// Present where she goes on with one more child.
    another: Option<String>,
    /// Which of the children is taken away, counted from 1.
    #[serde(default)]
    away: String,
}

/// How far one has gone down to a place, or which of several children is changed.
#[derive(Deserialize)]
struct Down {
    #[serde(rename = "in")]
    within: Option<String>,
    child: Option<usize>,
}

impl Fields {
    /// A kept answer, as its form would send it.
    pub(crate) fn of(question: Question, text: &str, words: &Words) -> Self {
        let fields = Self::default();
        match question.stored(text) {
            Some(Answer::Place(code)) => Self { place: code.to_string(), ..fields },
            Some(Answer::Month(month)) => fields.of_month(month, words),
            Some(Answer::Name(name)) => {
                Self { family: name.family().to_owned(), given: name.given().to_owned(), ..fields }
            }
            Some(Answer::PartDate(date)) => fields.of_date(date, words),
            Some(Answer::Phone(phone)) => Self { answer: phone.national(), ..fields },
            Some(Answer::Children(named)) => Self { children: named.to_string(), ..fields },
            Some(Answer::KnownAs(names)) => Self::of_names(names),
            Some(answer) => Self { answer: answer.to_string(), ..fields },
            None => fields,
        }
    }

    fn of_month(self, month: YearMonth, words: &Words) -> Self {
        let year = words.digits(&month.year().to_string());
        Self { month: month.month().to_string(), year, ..self }
    }

    fn of_date(self, date: PartDate, words: &Words) -> Self {
        match date {
            PartDate::Day(day) => {
                let number = words.digits(&day.day().to_string());
                Self { day: number, ..self.of_month(YearMonth::of(day), words) }
            }
            PartDate::Month(month) => self.of_month(month, words),
            PartDate::Year(year) => Self { year: words.digits(&year.to_string()), ..self },
        }
    }

    /// Goes down to the place that the address names by `?in=`, or to the child that it names by `?child=`.
    pub(crate) fn go_down(&mut self, query: Option<&str>, words: &Words) -> Result<(), Failure> {
        let down: Down = parse(query.unwrap_or_default())?;
        if let Some(code) = down.within {
            // An address with a code that no list has is no page of ours.
            self.within = listed(&code).ok_or(Failure::NotFound)?.to_string();
        }
        if let Some(at) = down.child {
            *self = self.of_child(at, words).ok_or(Failure::NotFound)?;
        }
        Ok(())
    }

    /// Whether she pressed that she does not know it.
    pub(crate) fn is_unknown(&self) -> bool {
        self.unknown.is_some()
    }

    /// The answer as one text.
    pub(crate) fn typed(&self, question: Question) -> String {
        let (day, month, year) = (self.day.trim(), self.month.trim(), self.year.trim());
        match question {
            Question::Place => self.place.clone(),
            Question::Month if month.is_empty() && year.is_empty() => String::new(),
            Question::Month => format!("{month}/{year}"),
            Question::Name(_) => {
                let one_line = |part: &str| part.replace(NAME_PARTS, " ");
                format!("{}{NAME_PARTS}{}", one_line(&self.family), one_line(&self.given))
            }
            Question::Children => self.all_children(),
            Question::KnownAs => self.all_names(),
            Question::PartDate if self.is_unknown() => {
                // She does not know the day: what else she has filled in counts.
                [month, year]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join("/")
            }
            Question::PartDate if [day, month, year] == [""; 3] => String::new(),
            Question::PartDate => format!("{day}/{month}/{year}"),
            _ => self.answer.clone(),
        }
    }

    /// The question with what was typed; a place without a list opens the list of its commune.
    pub(crate) fn question(&self, question: Question) -> QuestionView {
        let month = MonthQuestion { month: self.month.clone(), year: self.year.clone() };
        let answer = self.answer.clone();
        match question {
            Question::Month => QuestionView::Month(month),
            Question::PartDate => QuestionView::PartDate { day: self.day.clone(), of: month },
            Question::Children => QuestionView::Children(ChildrenQuestion {
                named: self.named(),
                at: self.child_at(),
                name: answer,
                day: self.day.clone(),
                of: month,
                school: self.school.clone(),
            }),
            Question::KnownAs => QuestionView::KnownAs(KnownAsQuestion {
                name: answer,
                in_service: self.in_service.clone(),
                others: self.other_names.clone(),
            }),
            Question::Place => {
                let answer: Option<PlaceCode> = self.place.parse().ok();
                let commune = |code: &PlaceCode| code.path().nth(2);
                let of_answer = || listed(answer.as_ref().and_then(commune)?.as_str());
                let within = listed(&self.within).or_else(of_answer);
                QuestionView::Place(PlaceQuestion { within, answer })
            }
            Question::Name(script) => {
                let (family, given) = (self.family.clone(), self.given.clone());
                QuestionView::Name { script, family, given }
            }
            question if question.choices().is_empty() => QuestionView::Line { question, answer },
            question => QuestionView::Choice { question, answer },
        }
    }
}

/// What the address of a page with this question ends with, so that the other language shows the same list.
pub(crate) fn query_of(question: &QuestionView) -> String {
    match question {
        QuestionView::Place(PlaceQuestion { within: Some(code), .. }) => format!("?in={code}"),
        QuestionView::Children(ChildrenQuestion { at: Some(at), .. }) => format!("?child={at}"),
        _ => String::new(),
    }
}

/// A province, district or commune that has places below it today.
fn listed(code: &str) -> Option<PlaceCode> {
    let code: PlaceCode = code.parse().ok()?;
    gazetteer::children(Some(&code)).next().map(|_| code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_domain::flow::Script;
    use sothon_locales::Language;

    #[test]
    fn what_a_form_shows_again_is_what_was_answered() {
        let words = Words::of(Language::Khmer);
        for (question, text) in [
            (Question::Place, "12010101"),
            (Question::Month, "2026-10"),
            (Question::Name(Script::Khmer), "សុខ\nដារ៉ា"),
            (Question::PartDate, "1957-06-15"),
            (Question::Phone, "+85512999888"),
            (Question::Sex, "female"),
            (Question::KnownAs, "ស៊ុន វិបុល"),
            (Question::KnownAs, "ស៊ុន វិបុល\tតាមុំ\tSUN Vibol\tSOUN Vibol"),
            (Question::KnownAs, "ស៊ុន វិបុល\t\tSUN Vibol"),
        ] {
            let typed = Fields::of(question, text, words).typed(question);
            let asked = sothon_domain::flow::Asked {
                today: time::macros::date!(2026 - 11 - 22),
                registered: None,
            };
            assert_eq!(question.read(&typed, asked).map(|read| read.to_string()), Ok(text.into()));
        }
    }

    #[test]
    fn who_does_not_know_the_day_says_what_she_knows() {
        let fields = |day: &str, month: &str, year: &str, unknown: bool| {
            let [day, month, year] = [day, month, year].map(str::to_owned);
            let unknown = unknown.then(String::new);
            Fields { day, month, year, unknown, ..Fields::default() }.typed(Question::PartDate)
        };
        assert_eq!(fields("", "2", "1961", true), "2/1961");
        assert_eq!(fields("9", "", "1961", true), "1961");
        assert_eq!(fields("", "", "", true), "");
        assert_eq!(fields("", "2", "1961", false), "/2/1961");
        assert_eq!(fields("", "", "", false), "");
    }
}
