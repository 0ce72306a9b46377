//! The list in pages: every proposal is on one of them, the oldest on the first.

use sothon_app::award_decision::{self, Proposed, Sent, Sought};
use sothon_domain::award_decision::{Instrument, TypedProposal};
use sothon_testkit::Pensioner;
use time::Duration;

use crate::award_decision::setting::{FILE, Setting, page, typed, veteran};

/// Adds this many proposals for as many veterans of Phnom Penh, several of them of the same moment.
async fn fill(setting: &Setting, count: u32) {
    let (app, maker) = (&setting.app, &setting.maker);
    for number in 0..count {
        let person = Pensioner {
            member_number: format!("V-7{number:05}"),
            phone: None,
            national_id: None,
            ..veteran()
        };
        setting.test.add(&person).await;
        let sought = award_decision::find_member(app, maker, &person.member_number).await;
        let Ok(Sought::Found(membership)) = sought else { panic!("{sought:?}") };
        let typed = TypedProposal { number: format!("{number}/26"), ..typed() };
        let instrument = Instrument::new(FILE.to_vec());
        let sent = Sent { membership, key: setting.test.id(), typed, instrument };
        let proposed = award_decision::propose(app, maker, &sent).await.expect("an answer");
        assert!(matches!(proposed, Proposed::Waits(_)), "{proposed:?}");
        if number % 4 == 3 {
            setting.test.clock.advance(Duration::hours(1));
        }
    }
}

#[tokio::test]
async fn fifty_one_proposals_are_two_pages_with_nothing_lost_or_doubled() {
    let setting = Setting::new().await;
    let (app, checker) = (&setting.app, &setting.checker);
    fill(&setting, 50).await;
    let full = award_decision::queue(app, checker, page(1)).await.unwrap();
    assert_eq!((full.decisions.len(), full.total, full.pages), (50, 50, page(1)));

    let last = setting.proposal().await;
    let first = award_decision::queue(app, checker, page(1)).await.unwrap();
    let second = award_decision::queue(app, checker, page(2)).await.unwrap();
    assert_eq!((first.decisions.len(), second.decisions.len()), (50, 1));
    for (shown, number) in [(&first, 1), (&second, 2)] {
        assert_eq!((shown.total, shown.page, shown.pages), (51, page(number), page(2)));
    }
    let both = first.decisions.iter().chain(&second.decisions);
    let order: Vec<_> = both.map(|one| (one.proposed_at, one.id)).collect();
    // Strictly one after the other: no proposal stands twice.
    assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "oldest first: {order:?}");

    // What is withdrawn leaves no empty page behind.
    let key = setting.test.id();
    setting.withdraw(&setting.maker, last, key).await;
    let gone = award_decision::queue(app, checker, page(2)).await.unwrap();
    assert_eq!((gone.decisions.len(), gone.total, gone.page), (50, 50, page(1)));
    let elsewhere = award_decision::queue(app, &setting.elsewhere, page(2)).await.unwrap();
    assert_eq!((elsewhere.total, elsewhere.page, elsewhere.pages), (0, page(1), page(1)));
}
