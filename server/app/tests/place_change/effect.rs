//! What an approved change does, at once.

use std::num::NonZeroU32;

use sothon_app::activation::{Made, branches, make_slip, slip};
use sothon_app::place_change::{self, PlaceDecided, PlaceWanted};
use sothon_domain::access::Actor;
use sothon_domain::place_change::{EntryStanding, Facts, PlaceKind};

use crate::place_change::setting::{Setting, code, scanner, typed};

#[tokio::test]
async fn a_new_branch_is_there_for_people_once_another_approves() {
    let setting = Setting::new().await;
    let nobody = Actor::nobody();
    let known = async || branches(&setting.app, &nobody).await.expect("anybody reads them");
    let wanted = PlaceWanted::Register(PlaceKind::Branch, typed("PP-3"));
    let id = setting.waits(&wanted).await;
    assert!(known().await.iter().all(|branch| branch.code != "PP-3"), "nobody has approved it");
    let overview = place_change::overview(&setting.app, &setting.checker).await;
    let overview = overview.expect("an administrator sees the register");
    assert_eq!((overview.waiting.len(), overview.waiting[0].id), (1, id));
    assert_eq!(setting.approve(&setting.checker, id).await, PlaceDecided::Done);
    let branch = known().await.into_iter().find(|branch| branch.code == "PP-3");
    let branch = branch.expect("it is there");
    assert!(branch.hours.is_known());
    assert_eq!((branch.latin.as_str(), branch.phone.as_str()), ("New branch", "+85523456780"));
    let acts = setting.test.acts("place.change-").await;
    let [proposed, approved] = acts.as_slice() else { panic!("{acts:?}") };
    assert_eq!(proposed.actor, setting.maker.label());
    assert_eq!(
        (approved.actor.clone(), approved.subject.as_str()),
        (setting.checker.label(), "branch:PP-3")
    );
}

#[tokio::test]
async fn every_kind_is_registered_changed_and_closed() {
    let setting = Setting::new().await;
    let other = |text: &str| (text.to_owned(), "Another name".to_owned());
    for (kind, new, field) in [
        (PlaceKind::Partner, typed("BANK-1"), "latin"),
        (PlaceKind::Branch, typed("PP-3"), "latin"),
        (PlaceKind::HealthCentre, typed("HC-1"), "latin"),
        (PlaceKind::Device, scanner("SN-1", "PP-1"), "model"),
    ] {
        let (entry, mut changed) = (code(&new.code), new.clone());
        let (_, name) = other(field);
        if field == "model" {
            changed.model = name
        } else {
            changed.latin = name
        };
        setting.done(&PlaceWanted::Register(kind, new)).await;
        setting.done(&PlaceWanted::Change(kind, entry.clone(), changed.clone())).await;
        let opened = place_change::entry(&setting.app, &setting.maker, kind, &entry).await;
        let opened = opened.expect("it is registered").entry;
        assert_eq!(Ok(opened.facts), changed.facts(kind));
        let list = place_change::list(&setting.app, &setting.maker, kind, NonZeroU32::MIN).await;
        let list = list.expect("an administrator sees it");
        assert!(list.entries.iter().any(|listed| listed.code == entry), "{kind:?}");
        setting.done(&PlaceWanted::Close(kind, entry.clone())).await;
        let standing = setting.standing(kind, entry.as_str()).await;
        assert_eq!(standing, Some(EntryStanding::Closed), "{kind:?} stays readable");
    }
}

#[tokio::test]
async fn a_closed_branch_is_not_chosen_and_its_slips_stay_readable() {
    let setting = Setting::new().await;
    let nobody = Actor::nobody();
    let make = async |browser: &str| {
        make_slip(&setting.app, &nobody, browser, "PP-2").await.expect("it is answered")
    };
    assert_eq!(make("one").await, Made::Done);
    setting.done(&PlaceWanted::Close(PlaceKind::Branch, code("PP-2"))).await;
    assert_eq!(make("two").await, Made::NoSuchBranch);
    let kept = slip(&setting.app, &nobody, "one").await.expect("it is answered");
    assert_eq!(kept.expect("the slip is there").branch.code, "PP-2");
}

#[tokio::test]
async fn a_partners_branch_names_its_partner() {
    let setting = Setting::new().await;
    setting.done(&PlaceWanted::Register(PlaceKind::Partner, typed("BANK-1"))).await;
    let mut of_partner = typed("PP-3");
    of_partner.partner = "BANK-1".into();
    setting.done(&PlaceWanted::Register(PlaceKind::Branch, of_partner)).await;
    let opened =
        place_change::entry(&setting.app, &setting.maker, PlaceKind::Branch, &code("PP-3")).await;
    let Facts::Branch(branch) = opened.expect("it is registered").entry.facts else {
        panic!("a branch")
    };
    assert_eq!(branch.partner, Some(code("BANK-1")));
}
