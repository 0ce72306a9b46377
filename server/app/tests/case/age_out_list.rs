//! The offices see in which month a child's pension ends: as the last walk has found it, and nobody else's.

use std::num::NonZeroU32;

use sothon_app::age_out::{EndingSoon, ending_soon, walk};
use sothon_app::case::Withdrawal;
use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::effects::today;
use sothon_domain::pension::{AgeOutWithin, Datum};
use sothon_testkit::Pensioner;
use time::Date;
use time::macros::date;

use crate::case::setting::Setting;

impl Setting {
    /// A child of Phnom Penh, on this day.
    pub(crate) async fn child_on(day: Date) -> Self {
        let setting = Self::with(&Pensioner::child()).await;
        setting.go_to(day);
        setting
    }

    pub(crate) fn go_to(&self, day: Date) {
        let left = day - today(&*self.test.clock);
        self.test.clock.advance(left);
    }

    pub(crate) async fn walked(&self) {
        walk(&self.app).await.expect("the store answers");
    }

    async fn ending(&self, by: &Actor, within: AgeOutWithin) -> EndingSoon {
        let found = ending_soon(&self.app, by, within, NonZeroU32::MIN).await;
        found.expect("she may")
    }

    /// The months that the officer's list shows.
    async fn months(&self, within: AgeOutWithin) -> Vec<String> {
        let found = self.ending(&self.officer, within).await;
        assert_eq!(usize::try_from(found.total), Ok(found.lines.len()));
        found.lines.iter().map(|line| line.month.to_string()).collect()
    }
}

#[tokio::test]
async fn an_office_sees_the_children_of_its_province_by_month() {
    let setting = Setting::child_on(date!(2026 - 11 - 23)).await;
    assert!(setting.months(AgeOutWithin::Year).await.is_empty(), "nobody has walked yet");
    for _ in 0..2 {
        setting.walked().await;
        assert_eq!(setting.test.count("age_out_month", "true").await, 1, "once, and it stays");
    }
    assert!(setting.months(AgeOutWithin::Month).await.is_empty(), "it is not this month");
    for within in [AgeOutWithin::Quarter, AgeOutWithin::HalfYear, AgeOutWithin::Year] {
        assert_eq!(setting.months(within).await, ["2027-01"], "{within:?}");
    }
    let found = setting.ending(&setting.head, AgeOutWithin::Quarter).await;
    let [line] = found.lines.as_slice() else { panic!("{found:?}") };
    assert_eq!((line.member_number.to_string().as_str(), line.school), ("K-204585", None));
    let name = line.name.latin.to_string();
    assert!(!name.contains("CHAN") && !name.contains("Sreymom"), "{name}");
    let there = setting.ending(&setting.elsewhere, AgeOutWithin::Year).await;
    assert_eq!((there.lines.len(), there.total), (0, 0), "another province");
    for by in [&setting.me, &Actor::nobody()] {
        let page = NonZeroU32::MIN;
        assert!(ending_soon(&setting.app, by, AgeOutWithin::Year, page).await.is_err());
    }
}

#[tokio::test]
async fn a_case_about_school_stands_beside_her() {
    let setting = Setting::child_on(date!(2026 - 11 - 23)).await;
    setting.walked().await;
    let reference = setting.sent(CaseKind::Schooling).await;
    let school = async || {
        let found = setting.ending(&setting.officer, AgeOutWithin::Quarter).await;
        let school = found.lines.first().expect("she is there").school;
        school.map(|case| (case.reference, case.opens))
    };
    assert_eq!(school().await, Some((reference, true)));
    // She moves: the case stays with the office that got it, and she is not said to have sent none.
    setting.test.tamper("UPDATE person SET place = '01020101'").await;
    let found = setting.ending(&setting.elsewhere, AgeOutWithin::Quarter).await;
    let there = found.lines.first().expect("she is there now").school.expect("she sent one");
    assert_eq!((there.reference, there.opens), (reference, false));
    setting.test.tamper("UPDATE person SET place = '12010101'").await;
    assert_eq!(setting.withdraw(reference).await, Withdrawal::Done);
    assert_eq!(school().await, None, "what she took back counts no more");
}

#[tokio::test]
async fn a_corrected_birth_moves_the_month_and_a_month_that_is_over_goes() {
    let setting = Setting::child_on(date!(2026 - 11 - 23)).await;
    setting.walked().await;
    let reference = setting.disputed(Datum::BirthDate, "01/03/2006", "wrong year").await;
    setting.take(&setting.officer, reference).await;
    setting.approve(&setting.officer, reference).await;
    assert_eq!(setting.months(AgeOutWithin::Quarter).await, ["2027-01"], "as it was walked");
    setting.walked().await;
    assert!(setting.months(AgeOutWithin::Quarter).await.is_empty());
    assert_eq!(setting.months(AgeOutWithin::HalfYear).await, ["2027-03"]);
    setting.go_to(date!(2027 - 03 - 31));
    setting.walked().await;
    assert_eq!(setting.months(AgeOutWithin::Month).await, ["2027-03"], "until the month is over");
    setting.go_to(date!(2027 - 04 - 01));
    assert!(setting.months(AgeOutWithin::Year).await.is_empty(), "also before the walk");
    setting.walked().await;
    assert_eq!(setting.test.count("age_out_month", "true").await, 0);
}

#[tokio::test]
async fn who_ends_later_than_an_office_looks_or_is_no_child_is_not_kept() {
    let younger = Pensioner { born: date!(2012 - 01 - 15), ..Pensioner::child() };
    for (pensioner, kept) in [(Pensioner::child(), 1), (younger, 0), (Pensioner::widow(), 0)] {
        let setting = Setting::with(&pensioner).await;
        setting.walked().await;
        assert_eq!(setting.test.count("age_out_month", "true").await, kept, "{}", pensioner.born);
    }
}

#[tokio::test]
async fn where_the_list_can_t_be_kept_the_children_are_told_all_the_same() {
    let setting = Setting::child_on(date!(2026 - 12 - 16)).await;
    setting.test.tamper("ALTER TABLE age_out_month RENAME TO away").await;
    assert_eq!(walk(&setting.app).await.expect("it goes on"), 1);
}
