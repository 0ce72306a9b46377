//! The form of the children of a claim: one child at a time, the others kept in the form as they are stored.

use sothon_domain::flow::{Children, StepKey};
use sothon_locales::Words;

use super::Fields;

impl Fields {
    /// The children named so far.
    pub(super) fn named(&self) -> Children {
        Children::stored(&self.children)
    }

    /// Which of them the form is about, counted from 1.
    pub(super) fn child_at(&self) -> Option<usize> {
        self.child.parse().ok().filter(|at| (1..=self.named().all().len()).contains(at))
    }

    /// The form of one of them, as it would send it; none where there are not so many.
    pub(super) fn of_child(&self, at: usize, words: &Words) -> Option<Self> {
        let named = self.named();
        let child = named.all().get(at.checked_sub(1)?)?;
        let school = child.in_school.map_or("", |learns| if learns { "yes" } else { "no" });
        let fields = Self {
            children: self.children.clone(),
            child: at.to_string(),
            answer: child.name.clone(),
            school: school.to_owned(),
            ..Self::default()
        };
        Some(match child.born {
            Some(born) => fields.of_date(born, words),
            None => fields,
        })
    }

    /// All children as one text: without the one that is taken away, or with the one that was typed.
    pub(super) fn all_children(&self) -> String {
        let mut lines: Vec<String> = self.named().all().iter().map(ToString::to_string).collect();
        let place = |typed: &str| -> Option<usize> {
            let at = typed.parse::<usize>().ok()?.checked_sub(1)?;
            (at < lines.len()).then_some(at)
        };
        match (place(&self.away), place(&self.child)) {
            (Some(away), _) => {
                lines.remove(away);
            }
            (None, Some(at)) => lines[at] = self.typed_child(),
            // Nothing was typed: those that are named are all.
            (None, None) if self.typed_child().trim().is_empty() => {}
            (None, None) => lines.push(self.typed_child()),
        }
        lines.join("\n")
    }

    /// What was typed of the child, in the parts of its line.
    fn typed_child(&self) -> String {
        let one_line = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
        let [name, day, month, year] =
            [&self.answer, &self.day, &self.month, &self.year].map(|part| one_line(part));
        let born = match (day.as_str(), month.as_str(), year.as_str()) {
            ("", "", "") => String::new(),
            ("", "", year) => year.to_owned(),
            ("", month, year) => format!("{month}/{year}"),
            (day, month, year) => format!("{day}/{month}/{year}"),
        };
        format!("{name}\t{born}\t{}", one_line(&self.school))
    }

    /// Where it goes on after an answer was kept: with the same question where another child is named or one was
    /// taken away.
    pub(crate) fn goes_on(&self, step: StepKey, next: Option<StepKey>) -> Option<StepKey> {
        let stays =
            step == StepKey::ChildNames && (self.another.is_some() || !self.away.is_empty());
        if stays { Some(step) } else { next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_domain::flow::Question;
    use sothon_locales::Language;

    const TWO: &str = "ដារ៉ា\t2012-06-15\tyes\nសុខា";

    fn named() -> Fields {
        Fields { children: TWO.replace('\n', "\r\n"), ..Fields::default() }
    }

    fn typed(fields: &Fields) -> String {
        fields.typed(Question::Children)
    }

    #[test]
    fn a_child_is_added_changed_and_taken_away() {
        assert_eq!(typed(&named()), TWO, "nothing typed adds nobody");
        let third = Fields { answer: "វណ្ណា".into(), year: "2020".into(), ..named() };
        assert_eq!(typed(&third), format!("{TWO}\nវណ្ណា\t2020\t"));
        let second =
            Fields {
                answer: "សុខា".into(), school: "no".into(), child: "2".into(), ..named()
            };
        assert_eq!(typed(&second), "ដារ៉ា\t2012-06-15\tyes\nសុខា\t\tno");
        let away = Fields { away: "1".into(), ..named() };
        assert_eq!(typed(&away), "សុខា");
        let first = Fields { answer: "ដារ៉ា".into(), ..Fields::default() };
        assert_eq!(typed(&first), "ដារ៉ា\t\t");
        let beyond = Fields { away: "9".into(), child: "0".into(), ..named() };
        assert_eq!(typed(&beyond), TWO, "what there is not is neither changed nor taken away");
    }

    #[test]
    fn a_day_without_its_month_is_not_taken_for_a_month() {
        let fields =
            Fields {
                answer: "ដារ៉ា".into(), day: "5".into(), year: "2012".into(), ..named()
            };
        assert!(typed(&fields).ends_with("ដារ៉ា\t5//2012\t"));
        let month =
            Fields {
                answer: "ដារ៉ា".into(), month: "5".into(), year: "2012".into(), ..named()
            };
        assert!(typed(&month).ends_with("ដារ៉ា\t5/2012\t"));
    }

    #[test]
    fn a_form_of_one_child_sends_what_was_kept_of_it() {
        let words = Words::of(Language::Khmer);
        let first = named().of_child(1, words).expect("the first");
        assert_eq!(first.child_at(), Some(1));
        assert_eq!(first.answer, "ដារ៉ា");
        assert_eq!(typed(&first), "ដារ៉ា\t១៥/6/២០១២\tyes\nសុខា", "read in either digits");
        assert!(named().of_child(0, words).is_none());
        assert!(named().of_child(3, words).is_none());
    }

    #[test]
    fn after_another_and_after_one_taken_away_the_question_stays() {
        let next = Some(StepKey::PayBy);
        let stays = Some(StepKey::ChildNames);
        let another = Fields { another: Some("1".into()), ..named() };
        let away = Fields { away: "1".into(), ..named() };
        assert_eq!(another.goes_on(StepKey::ChildNames, next), stays);
        assert_eq!(away.goes_on(StepKey::ChildNames, next), stays);
        assert_eq!(named().goes_on(StepKey::ChildNames, next), next);
        assert_eq!(another.goes_on(StepKey::PayBy, next), next, "of no other question");
    }
}
