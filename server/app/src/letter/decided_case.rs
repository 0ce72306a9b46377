//! How a case was decided, as a letter says it.

use sothon_domain::access::{Actor, Office};
use sothon_domain::casework::{CaseAct, Effect, Recorded, Stage};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::money::Riel;
use sothon_domain::person::Reference;
use sothon_locales::{Words, step_name};
use time::OffsetDateTime;

use super::Block;
use crate::case::{self, AppealStands, By, CaseSeen};
use crate::{App, AppError};

/// A case that is decided.
pub(super) struct DecidedCase {
    case: CaseSeen,
    /// What she had said before an officer corrected it.
    was: Vec<Answer>,
    /// What the register held when it was decided.
    held_then: Option<Recorded>,
    decided_at: OffsetDateTime,
    office: Office,
    /// Whether the back office decided it.
    by_back_office: bool,
    /// What the officer wrote to her with the decision.
    note: Option<String>,
    /// The riel a month that the back office decided.
    amount: Option<Riel>,
    /// Where an appeal against it stands.
    appeal: Option<AppealStands>,
}

impl DecidedCase {
    /// The actor's own case.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it is not decided, or not hers.
    pub(super) async fn load(
        app: &App,
        actor: &Actor,
        reference: Reference,
    ) -> Result<Self, AppError> {
        let detail = case::mine_one(app, actor, reference).await?;
        let decides = |act| matches!(act, CaseAct::Approved | CaseAct::Rejected);
        let decision = detail.timeline.iter().rfind(|entry| decides(entry.act));
        let decision = decision.ok_or(AppError::NotFound)?;
        Ok(Self {
            was: detail.timeline.iter().filter_map(|entry| entry.was.clone()).collect(),
            decided_at: decision.at,
            office: match &decision.by {
                By::Office(office) => office.clone(),
                By::Person | By::Delegate(_) | By::Counter(_) | By::Machine(_) | By::Itself => {
                    detail.office
                }
                By::BackOffice => Office::Head,
            },
            by_back_office: decision.by == By::BackOffice,
            note: decision.note.clone(),
            amount: decision.amount,
            held_then: detail.held_then,
            appeal: detail.appeal,
            case: detail.case,
        })
    }

    /// What was reported, what was decided, when and by which office.
    pub(super) fn facts(&self, words: &Words) -> Vec<(&'static str, String)> {
        let case = &self.case;
        let mut facts = vec![
            ("case-reference", case.reference.to_string()),
            ("letter-case", words.case_kind(case.kind)),
            ("letter-case-sent", words.date(legal_date(case.submitted_at))),
        ];
        if let Some(appeal) = &case.appeal {
            let why = step_name(StepKey::Disagree);
            facts.extend([
                ("appeal-in-letter", appeal.first.to_string()),
                (why, appeal.why.clone()),
            ]);
        }
        facts.extend(told(&case.effect, words));
        facts.extend(self.was.iter().map(|was| ("letter-case-was", words.answer(was))));
        let held = self.held_then.as_ref();
        facts.extend(held.map(|held| ("case-held-then", words.recorded(held))));
        facts.extend([
            ("letter-outcome", words.case_stage(case.stage)),
            ("letter-decided-on", words.date(legal_date(self.decided_at))),
            ("letter-decided-by", words.office(&self.office)),
        ]);
        facts
    }

    /// What changes, or why nothing does; and what she can do when she does not agree. Who may have a pension reads
    /// that it goes on.
    pub(super) fn blocks(&self, hotline: &str, has_pension: bool, words: &Words) -> Vec<Block> {
        let text = |key: &'static str| Block::Paragraph(words.get(key).to_owned());
        let mut blocks = Vec::new();
        if let Some(reason) = self.case.rejected {
            blocks.push(Block::Section(words.get("letter-reason").to_owned()));
            blocks.push(Block::Paragraph(words.reject_reason(reason)));
        }
        if let Some(instrument) = self.case.instrument {
            let law = words.citation(&instrument.citation());
            let rests = words.with("case-refused-law", &[("law", law.into())]);
            blocks.push(Block::Paragraph(rests));
        }
        if let Some(note) = &self.note {
            let said = words.with("case-needed-note", &[("note", note.into())]);
            blocks.push(Block::Paragraph(said));
        }
        blocks.push(Block::Section(words.get("letter-changes").to_owned()));
        blocks.push(match self.case.stage {
            Stage::Rejected => text("case-refused-register"),
            _ => Block::Paragraph(changed(&self.case, self.by_back_office, words)),
        });
        blocks.extend(self.amount.map(|amount| Block::Paragraph(words.told_amount(amount))));
        blocks.extend(has_pension.then(|| text("letter-keeps-paying")));
        blocks.push(Block::Section(words.get("letter-appeal").to_owned()));
        blocks.extend(self.not_agreed(hotline, words).into_iter().map(Block::Paragraph));
        blocks
    }

    /// Until which day and how a rejection can be appealed, or that it was. What was decided on an appeal is
    /// looked at no more.
    fn not_agreed(&self, hotline: &str, words: &Words) -> Vec<String> {
        let call = |key| words.with(key, &[("number", hotline.into())]);
        let until = |key, day| words.with(key, &[("date", words.date(day).into())]);
        match self.appeal {
            Some(AppealStands::Until(day)) => vec![
                until("letter-appeal-until", day),
                words.get("letter-appeal-web").to_owned(),
                call("appeal-help"),
            ],
            Some(AppealStands::Over(day)) => {
                vec![until("appeal-over", day), call("appeal-over-call")]
            }
            Some(AppealStands::Made { reference, stage }) => {
                let reference = [("reference", reference.to_string().into())];
                vec![words.appeal_outcome(stage), words.with("appeal-entry", &reference)]
            }
            None if self.case.appeal.is_some() => vec![call("appeal-ends")],
            None => vec![call("letter-appeal-how")],
        }
    }
}

fn told(effect: &Effect, words: &Words) -> Vec<(&'static str, String)> {
    match effect {
        Effect::Move { to, since } => {
            vec![("case-told-place", words.place(to)), ("case-told-since", words.month(*since))]
        }
        Effect::Correct(correction) => {
            let value = correction.value.as_ref().map(|value| words.fact_value(value));
            let value = value.map(|value| ("not-right-check-yours", value));
            let said = correction.words.clone().map(|said| ("case-told-words", said));
            value.into_iter().chain(said).collect()
        }
        Effect::BackOffice(told) => told
            .iter()
            .map(|(step, answer)| (step_name(*step), words.told(*step, answer)))
            .collect(),
    }
}

fn changed(case: &CaseSeen, by_back_office: bool, words: &Words) -> String {
    match &case.effect {
        Effect::Move { to, .. } => {
            words.with("letter-changes-move", &[("place", words.place(to).into())])
        }
        Effect::Correct(correction) => words.after_approval(correction.after_approval()),
        Effect::BackOffice(_) => words.case_agreed(case.about, by_back_office),
    }
}
