//! A case from its first answer to the register, through the use cases alone.

#[path = "case/age_out.rs"]
mod age_out;
#[path = "case/age_out_list.rs"]
mod age_out_list;
#[path = "case/appeal.rs"]
mod appeal;
#[path = "case/appeal_end.rs"]
mod appeal_end;
#[path = "case/appeal_refused.rs"]
mod appeal_refused;
#[path = "case/basis.rs"]
mod basis;
#[path = "case/begun_told.rs"]
mod begun_told;
#[path = "case/beside.rs"]
mod beside;
#[path = "case/choices.rs"]
mod choices;
#[path = "case/counter.rs"]
mod counter;
#[path = "case/delegate.rs"]
mod delegate;
#[path = "case/dispute.rs"]
mod dispute;
#[path = "case/held.rs"]
mod held;
#[path = "case/interleaved.rs"]
mod interleaved;
#[path = "case/journey.rs"]
mod journey;
#[path = "case/kinds.rs"]
mod kinds;
#[path = "case/levels.rs"]
mod levels;
#[path = "case/life_reminder.rs"]
mod life_reminder;
#[path = "case/likely.rs"]
mod likely;
#[path = "case/new_amount.rs"]
mod new_amount;
#[path = "case/once.rs"]
mod once;
#[path = "case/outside.rs"]
mod outside;
#[path = "case/pages.rs"]
mod pages;
#[path = "case/refused.rs"]
mod refused;
#[path = "case/senders.rs"]
mod senders;
#[path = "case/setting.rs"]
mod setting;
#[path = "case/shown.rs"]
mod shown;
#[path = "case/told.rs"]
mod told;
#[path = "case/told_by_back_office.rs"]
mod told_by_back_office;
#[path = "case/withdraw.rs"]
mod withdraw;
