//! A draft becomes a case, exactly once, with a reference.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::is_fresh;
use sothon_domain::casework::{
    CaseAct, CaseEvent, CaseKind, CaseState, Channel, Circumstances, Incomplete, Levels,
};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::flow::{Answers, Asked, Step, StepKey};
use sothon_domain::money::Riel;
use sothon_domain::person::{CaseId, PersonId, PlaceCode, Reference};
use sothon_store::case_file::{self, CaseFile, Locked, NewCase, NewEntry};
use sothon_store::{Claim, StoreError, Tx, flow_draft, paper, person};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::hand::Hand;
use super::matter::Matter;
use super::money::{Leave, leave};
use super::needed::{monthly, needed};
use super::{Shown, notice, path};
use crate::authorisation::UseCase;
use crate::{App, AppError, account_change, claimant, delegate, reference, trusted_contact};

/// What a person sends.
#[derive(Debug, Clone)]
pub struct Submission {
    /// What it is about.
    pub kind: CaseKind,
    /// Where it is sent from.
    pub channel: Channel,
    /// The idempotency key: minted in the form, or made of gateway, session and hop.
    pub key: Uuid,
    /// The answers that she saw when she decided to send them.
    pub shown: Shown,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submitted {
    /// The office has it; a repeat gets the same answer.
    Received(Reference),
    /// This step is not answered.
    Missing(StepKey),
    /// A case of this kind is with the office already; of an appeal, there is one, decided or not.
    AlreadyOpen(Reference),
    /// The answers are no longer those that she saw: she looks at them again first.
    Changed,
    /// She has said *not me* of such a case: only a counter begins another.
    Stopped,
}

/// Sends the actor's draft. A case that was returned to her goes back with its reference.
///
/// # Errors
/// [`AppError::SignInNeeded`] for what says where her money goes: that takes [`submit_proved`].
pub async fn submit(
    app: &App,
    actor: &Actor,
    submission: &Submission,
) -> Result<Submitted, AppError> {
    submit_proved(app, actor, submission, OffsetDateTime::UNIX_EPOCH).await
}

/// The same by who proved at `proved_at` who she is.
///
/// # Errors
/// [`AppError::SignInNeeded`] for what says where her money goes, where that was ten minutes ago or longer.
pub async fn submit_proved(
    app: &App,
    actor: &Actor,
    submission: &Submission,
    proved_at: OffsetDateTime,
) -> Result<Submitted, AppError> {
    let matter = Matter::of(submission.kind)?;
    let hand = Hand::own(actor, UseCase::SubmitCase)?;
    if submission.kind.moves_money() && !is_fresh(proved_at, app.clock.now()) {
        return Err(AppError::SignInNeeded);
    }
    send(app, &hand, &matter, submission).await
}

/// The same of whatever is sent, by whoever sends it for the person.
pub(super) async fn send(
    app: &App,
    hand: &Hand<'_>,
    matter: &Matter,
    submission: &Submission,
) -> Result<Submitted, AppError> {
    let (scope, me) = (&hand.scope, hand.person);
    claimant::may_send(app, scope, me, matter.kind()).await?;
    matter.is_in_reach_of(hand.actor)?;
    let guarded = matter.moves_money() && hand.staff().is_none();
    let leave = if guarded { leave(app, scope, me).await? } else { None };
    if guarded && leave.is_none() {
        return Ok(Submitted::Stopped);
    }
    let monthly = monthly(app, scope, me, matter.kind()).await?;
    for drawn in reference::draws(app) {
        let at = app.clock.now();
        let leave = leave.as_ref();
        let sending = Sending { app, hand, scope, me, matter, submission, leave, monthly, at };
        let sent = sending.send(drawn).await;
        if !reference::is_taken(&sent) {
            return sent;
        }
    }
    Err(reference::none_free())
}

struct Sending<'a> {
    app: &'a App,
    hand: &'a Hand<'a>,
    scope: &'a Scope,
    me: PersonId,
    matter: &'a Matter,
    submission: &'a Submission,
    /// Leave to send what says where her money goes; none where it takes none.
    leave: Option<&'a Leave>,
    /// What the case may concern a month, so far as the register knows it.
    monthly: Riel,
    at: OffsetDateTime,
}

impl Sending<'_> {
    async fn send(&self, drawn: Reference) -> Result<Submitted, AppError> {
        let (kind, scope) = (self.matter.kind(), self.scope);
        let mut tx = self.app.db.begin_for(scope, self.me).await?;
        let undecided = self.matter.lock_case(&mut tx, scope, self.me).await?;
        let reference = undecided.as_ref().map_or(drawn, |locked| locked.case.reference);
        // What she saw is a condition of sending, not a part of it: a repeat of what was accepted is
        // answered before anything is compared.
        let (key, body, actor) = (self.submission.key, self.body(), self.hand.actor);
        match tx.claim_key(actor, key, &body, &path(reference), self.at).await? {
            Claim::Done { redirect } => return received(&redirect),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        if let Some(leave) = self.leave
            && !leave.holds(&mut tx, scope, self.me).await?
        {
            return Ok(Submitted::Stopped);
        }
        if let Some(locked) = &undecided
            && !self.may_go_on(&mut tx, locked).await?
        {
            return Ok(Submitted::AlreadyOpen(reference));
        }
        let answers = self.answers(&mut tx, undecided.as_ref()).await?;
        let registered = person::place(&mut tx, scope, self.me).await?;
        if let Some(step) = self.not_answered(&registered, &answers) {
            return Ok(Submitted::Missing(step));
        }
        if Shown::of(kind, &answers) != self.submission.shown {
            return Ok(Submitted::Changed);
        }
        let levels = self.levels(&answers);
        let (act, locked) = match undecided {
            None => {
                let case = self.new_case(drawn, &registered, answers, levels);
                (CaseAct::Submitted, case_file::insert(&mut tx, scope, case).await?)
            }
            Some(locked) => match self.again(&mut tx, locked, answers, levels).await? {
                Some(locked) => (CaseAct::Resent, locked),
                None => return Ok(Submitted::AlreadyOpen(reference)),
            },
        };
        let papers = match self.hand.by_machine() {
            // What the person has begun herself stays hers.
            Some(_) => 0,
            None => self.take_draft(&mut tx, &locked).await?,
        };
        self.enter(&mut tx, &locked, act).await?;
        self.tell(&mut tx, &locked, act).await?;
        let mut done = notice::act_of(actor, &locked.case, act, self.at);
        self.hand.note_in(&mut done.detail);
        if papers > 0 {
            done.detail["papers"] = papers.into();
        }
        tx.commit(done).await?;
        Ok(Submitted::Received(reference))
    }

    /// Tells the person, and of where her money goes whoever else must know.
    async fn tell(&self, tx: &mut Tx, locked: &Locked, act: CaseAct) -> Result<(), AppError> {
        let (app, scope) = (self.app, self.scope);
        notice::tell(app, tx, scope, locked, act).await?;
        if let Some((_, office)) = self.hand.staff() {
            notice::tell_counter(app, tx, scope, (&locked.case, &office)).await?;
        }
        if self.hand.by_machine().is_some() {
            notice::tell_machine(app, tx, scope, &locked.case).await?;
        }
        let kind = locked.case.matter().0;
        if kind.moves_money() {
            account_change::tell_asked(app, tx, scope, (self.me, kind)).await?;
            trusted_contact::tell_change(app, tx, scope, self.me).await?;
        }
        delegate::tell_act(app, tx, scope, self.hand.actor).await
    }

    /// What was given with the form is the case's from here on, in this very transaction: how many pages.
    async fn take_draft(&self, tx: &mut Tx, locked: &Locked) -> Result<u64, AppError> {
        let draft = self.matter.draft();
        let papers = paper::adopt(tx, self.scope, (self.me, draft), locked.case.id).await?;
        flow_draft::forget(tx, self.scope, self.me, draft).await?;
        Ok(papers)
    }

    /// Whether what is sent goes into this case: it waits for the person, and a machine answers only what it sent last
    /// itself.
    async fn may_go_on(&self, tx: &mut Tx, locked: &Locked) -> Result<bool, StoreError> {
        if !is_with_her(&locked.case.state) {
            return Ok(false);
        }
        let Some(machine) = self.hand.machine() else { return Ok(true) };
        let senders = case_file::senders(tx, self.scope, locked).await?;
        Ok(senders.last() == Some(&Some(machine)))
    }

    /// What is sent: all answers of a machine; else the draft, and where nothing was answered since, what the case had
    /// when it came back.
    async fn answers(
        &self,
        tx: &mut Tx,
        undecided: Option<&Locked>,
    ) -> Result<Answers, StoreError> {
        if let Some(by) = self.hand.by_machine() {
            return Ok(by.answers.clone());
        }
        let draft = self.matter.draft();
        let kept = flow_draft::read_locked(tx, self.scope, self.me, draft, self.at).await?;
        let before = undecided.map(|locked| locked.case.answers.clone());
        Ok(kept.map(|kept| kept.answers).or(before).unwrap_or_default())
    }

    /// What the key is for: the draft, and at a counter whose it is and by which kind of paper she was known; of a
    /// machine all that it sent.
    fn body(&self) -> Vec<u8> {
        if let Some(by) = self.hand.by_machine() {
            return by.body.to_vec();
        }
        let draft = self.matter.draft().name();
        let body = match self.hand.paper() {
            Some(paper) => format!("{draft} for {} by {}", self.me, paper.kind().code()),
            None => draft,
        };
        body.into_bytes()
    }

    fn levels(&self, answers: &Answers) -> Levels {
        let levels = needed(self.app, self.monthly, self.matter.kind(), answers, self.at);
        self.matter.levels(levels)
    }

    /// What was done joins the timeline; of an appeal that of its first case too, and each names the other. Where somebody
    /// else sends it for her, the paper by which she was known stands in place of the name of the first case, which the
    /// appeal has anyway.
    async fn enter(&self, tx: &mut Tx, locked: &Locked, act: CaseAct) -> Result<(), StoreError> {
        let delegate = delegate::acts(self.hand.actor);
        let first = self.matter.appealed().filter(|_| act == CaseAct::Submitted);
        let entry = |act, note: Option<String>| {
            let (by, machine) = (self.hand.staff(), self.hand.machine());
            NewEntry { at: self.at, act, by, delegate, machine, note }
        };
        let names = |case: &CaseFile| case.reference.to_string();
        case_file::append(tx, locked, &entry(act, self.hand.seen().or(first.map(names)))).await?;
        let Some(first) = first else { return Ok(()) };
        let first = case_file::lock(tx, self.scope, first.reference).await?;
        case_file::append(tx, &first, &entry(CaseAct::Appealed, Some(names(&locked.case)))).await
    }

    /// The first step without an answer that still holds: the register may have changed since.
    fn not_answered(&self, registered: &PlaceCode, answers: &Answers) -> Option<StepKey> {
        let kind = self.matter.kind();
        let asked = Asked { today: legal_date(self.at), registered: Some(registered) };
        let holds = |step: &Step| {
            let answer = answers.get(step.key);
            answer.is_some_and(|answer| step.read(answer, answer.is_empty(), asked).is_ok())
        };
        let wrong = kind.flow().asked(answers).find(|step| !holds(step)).map(|step| step.key);
        wrong.or(kind.effect(answers).err().map(|Incomplete(step)| step))
    }

    /// A new case for the office of the province where the register has her; an appeal for the office that
    /// decided first.
    fn new_case(
        &self,
        reference: Reference,
        registered: &PlaceCode,
        answers: Answers,
        levels: Levels,
    ) -> NewCase {
        NewCase {
            id: CaseId::new(new_id(self.app.clock.as_ref(), self.app.entropy.as_ref())),
            reference,
            person: self.me,
            kind: self.matter.kind(),
            channel: self.submission.channel,
            office: match self.matter.appealed() {
                Some(first) => first.office.clone(),
                None => registered.province(),
            },
            answers,
            at: self.at,
            due_on: self.due_on(),
            levels,
            first: self.matter.first(),
        }
    }

    /// The returned case with the new answers; none where it does not wait for her.
    async fn again(
        &self,
        tx: &mut Tx,
        mut locked: Locked,
        answers: Answers,
        levels: Levels,
    ) -> Result<Option<Locked>, StoreError> {
        let known = Circumstances {
            makers: &[],
            related: false,
            card_unknown: false,
            took_part: false,
            at: self.at,
        };
        let next = locked.case.state.clone().after(&CaseEvent::Resend(levels), known);
        let Ok(next) = next else { return Ok(None) };
        locked.case.answers = answers;
        case_file::save(tx, self.scope, &locked, self.due_on()).await?;
        case_file::set_state(tx, self.scope, &locked, &next, self.at).await?;
        Ok(Some(locked))
    }

    fn due_on(&self) -> Date {
        legal_date(self.at) + Duration::days(self.matter.kind().days_to_decide())
    }
}

/// Whether a case waits for her answer.
fn is_with_her(state: &CaseState) -> bool {
    matches!(state, CaseState::Returned { .. })
}

/// The answer that an earlier request with the same key was given.
pub(super) fn received(redirect: &str) -> Result<Submitted, AppError> {
    let reference = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a case's key leads to no case");
    reference.map(Submitted::Received).ok_or(wrong)
}
