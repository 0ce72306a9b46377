//! What the rules of casework come to, told a second time in plain words and without the code that decides.

use sothon_domain::casework::{CaseAct, Stage};

/// How long an officer keeps a case, in minutes.
const HELD: i64 = 30;
/// When an appeal is certainly late, in minutes after the rejection; nothing is asked in the day before.
const LATE: i64 = 61 * 24 * 60;

/// What happens to the newest cases of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    /// She says how many months she served, and sends it.
    Send,
    /// She does not agree with the decision of this case.
    Appeal(usize),
    /// She takes this case back.
    Withdraw(usize),
    /// This member of staff does that to this case.
    Act(usize, StaffAct, usize),
}

/// What a member of staff does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StaffAct {
    Take,
    Correct,
    Return,
    Approve,
    Reject,
    Escalate,
    Ask,
    Hear,
}

/// The branch has the first two members of staff, the province the next two, the centre the last two.
fn rank(who: usize) -> usize {
    who / 2
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Case {
    pub(crate) stage: Stage,
    /// What was done, and by whom of the staff.
    pub(crate) acts: Vec<(CaseAct, Option<usize>)>,
    /// Who has it, and until when others wait.
    pub(crate) holder: Option<(usize, i64)>,
    level: usize,
    needs: Vec<usize>,
    approved: Vec<usize>,
    makers: Vec<usize>,
    months: u32,
    first: Option<usize>,
    appeal: Option<usize>,
    rejected: Option<(i64, usize)>,
}

/// Everything about one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Model {
    /// Minutes since the beginning.
    pub(crate) now: i64,
    pub(crate) cases: Vec<Case>,
    /// Her months of service, once an office has decided them.
    pub(crate) service: Option<u32>,
}

impl Model {
    /// Does it if it is allowed, and says whether it was.
    pub(crate) fn apply(&mut self, op: Op, months: u32) -> bool {
        match op {
            Op::Send => self.send(months),
            Op::Appeal(first) => self.appeal(first),
            Op::Withdraw(at) => self.cases.get_mut(at).is_some_and(Case::withdrawn),
            Op::Act(who, act, at) => self.act(who, act, at, months),
        }
    }

    fn send(&mut self, months: u32) -> bool {
        let open = |case: &&mut Case| case.first.is_none() && !case.is_over();
        match self.cases.iter_mut().find(open) {
            Some(case) => case.resent().then(|| case.months = months).is_some(),
            None => {
                self.cases.push(Case::sent(vec![0, 1], months, None));
                true
            }
        }
    }

    fn appeal(&mut self, at: usize) -> bool {
        let Some(first) = self.cases.get(at) else { return false };
        if let Some(made) = first.appeal {
            return self.cases[made].resent();
        }
        let Some((rejected, level)) = first.rejected.filter(|_| first.first.is_none()) else {
            return false;
        };
        if self.now - rejected >= LATE {
            return false;
        }
        let least = (level + 1).clamp(1, 2);
        let higher = first.needs.iter().copied().filter(|level| *level > least);
        let needs = [least].into_iter().chain(higher).collect();
        let appeal = Case::sent(needs, first.months, Some(at));
        let made = self.cases.len();
        self.cases.push(appeal);
        self.cases[at].appeal = Some(made);
        self.cases[at].acts.push((CaseAct::Appealed, None));
        true
    }

    fn act(&mut self, who: usize, act: StaffAct, at: usize, months: u32) -> bool {
        let now = self.now;
        let first = self.cases.get(at).and_then(|case| case.first);
        let had_part = first
            .is_some_and(|first| self.cases[first].acts.iter().any(|(_, by)| *by == Some(who)));
        let Some(case) = self.cases.get_mut(at) else { return false };
        if had_part || rank(who) < case.level || !case.allows(who, act, now) {
            return false;
        }
        case.done(who, act, now, months);
        let decided = case.acts.last().map(|(act, _)| *act);
        let of_first = match decided {
            Some(CaseAct::Approved) => {
                self.service = Some(first.map_or(case.months, |first| self.cases[first].months));
                CaseAct::AppealApproved
            }
            Some(CaseAct::Rejected) => CaseAct::AppealRejected,
            _ => return true,
        };
        if let Some(first) = first {
            self.cases[first].acts.push((of_first, Some(who)));
        }
        true
    }
}

impl Case {
    fn sent(needs: Vec<usize>, months: u32, first: Option<usize>) -> Self {
        Self {
            stage: Stage::Received,
            acts: vec![(CaseAct::Submitted, None)],
            holder: None,
            level: needs[0],
            needs,
            approved: vec![],
            makers: vec![],
            months,
            first,
            appeal: None,
            rejected: None,
        }
    }

    fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Approved | Stage::Rejected | Stage::Withdrawn)
    }

    fn withdrawn(&mut self) -> bool {
        if self.is_over() || self.first.is_some() {
            return false;
        }
        (self.stage, self.holder) = (Stage::Withdrawn, None);
        self.acts.push((CaseAct::Withdrawn, None));
        true
    }

    /// What she sends again begins anew, but who made a fact of it stays a maker.
    fn resent(&mut self) -> bool {
        if self.stage != Stage::Returned {
            return false;
        }
        (self.stage, self.level) = (Stage::Received, self.needs[0]);
        self.approved.clear();
        self.acts.push((CaseAct::Resent, None));
        true
    }

    fn allows(&self, who: usize, act: StaffAct, now: i64) -> bool {
        let has = self.holder.is_some_and(|(holder, _)| holder == who);
        match (self.stage, act) {
            (Stage::Received, StaffAct::Take) => !self.approved.contains(&who),
            (Stage::InReview, StaffAct::Take) => {
                let kept = self.holder.is_some_and(|(holder, until)| {
                    holder != who && until > now && !self.makers.contains(&holder)
                });
                !kept && !self.approved.contains(&who)
            }
            (Stage::Outside, StaffAct::Hear) => true,
            (Stage::InReview, StaffAct::Hear) => false,
            (Stage::InReview, StaffAct::Approve | StaffAct::Reject) => {
                has && !self.makers.contains(&who)
            }
            // Why she appeals is hers to say: no officer changes it.
            (Stage::InReview, StaffAct::Correct) => {
                has && self.approved.is_empty() && self.first.is_none()
            }
            (Stage::InReview, StaffAct::Escalate) => has && self.level < 2,
            (Stage::InReview, StaffAct::Return | StaffAct::Ask) => has,
            _ => false,
        }
    }

    fn done(&mut self, who: usize, act: StaffAct, now: i64, months: u32) {
        let (stage, written) = match act {
            StaffAct::Take => (Stage::InReview, CaseAct::Taken),
            StaffAct::Correct => (Stage::InReview, CaseAct::Corrected),
            StaffAct::Return => (Stage::Returned, CaseAct::Returned),
            StaffAct::Reject => (Stage::Rejected, CaseAct::Rejected),
            StaffAct::Escalate => (Stage::Received, CaseAct::Escalated),
            StaffAct::Ask => (Stage::Outside, CaseAct::Asked),
            StaffAct::Hear => (Stage::Received, CaseAct::Heard),
            StaffAct::Approve if self.approved.len() + 1 < self.needs.len() => {
                (Stage::Received, CaseAct::PassedUp)
            }
            StaffAct::Approve => (Stage::Approved, CaseAct::Approved),
        };
        match act {
            StaffAct::Correct => self.months = months,
            StaffAct::Reject => self.rejected = Some((now, rank(who).max(self.level))),
            StaffAct::Escalate => self.level += 1,
            StaffAct::Approve => {
                self.approved.push(who);
                let next = self.needs.get(self.approved.len());
                self.level = next.map_or(self.level, |next| self.level.max(*next));
            }
            _ => {}
        }
        if matches!(act, StaffAct::Correct | StaffAct::Hear) {
            self.makers.push(who);
        }
        self.holder = (stage == Stage::InReview).then_some((who, now + HELD));
        self.stage = stage;
        self.acts.push((written, Some(who)));
    }
}
