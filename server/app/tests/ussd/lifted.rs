//! A pension that floors have lifted since its decision is the same number wherever she looks.

use sothon_app::letter::{self, About, Asked, Block, Language, Outcome, Verdict};
use sothon_app::{App, my_pension};
use sothon_domain::access::Actor;
use sothon_domain::money::Riel;
use sothon_domain::pension::LineKey;
use sothon_testkit::Pensioner;
use time::{Date, Month};
use uuid::Uuid;

use crate::ussd::handset::{PIN, Service};

const DECIDED: Riel = Riel::new(510_000);
const DUE: Riel = Riel::new(770_000);

/// What a letter shows as facts and as the result of its working, and what its signature says.
async fn letter_amounts(
    app: &App,
    actor: &Actor,
    about: About,
    key: u128,
) -> (Vec<String>, Vec<String>, Option<Riel>) {
    let language = Language::English;
    let asked = Asked { about, language, show_amount: true, key: Uuid::from_u128(key) };
    let made = letter::issue(app, actor, &asked).await.expect("the database answers");
    let Outcome::Issued { redirect } = made else { panic!("{made:?}") };
    let number = redirect.rsplit('/').next().unwrap_or_default().parse().expect("a number");
    let blocks = letter::open(app, actor, number).await.expect("her own letter").letter.blocks;
    let (mut facts, mut results, mut signed) = (vec![], vec![], None);
    for block in blocks {
        match block {
            Block::Facts(list) => facts.extend(list.into_iter().map(|(_, value)| plain(&value))),
            Block::Lines(lines) => {
                let results_of = lines.into_iter().filter(|line| line.is_result);
                results.extend(results_of.filter_map(|line| Some(plain(&line.amount?))));
            }
            Block::Verify { url, .. } => {
                let text = url.rsplit('/').next().unwrap_or_default();
                let verdict = letter::verify(app, &Actor::nobody(), text).await;
                let Verdict::Genuine(checked) = verdict.expect("it can be checked") else {
                    panic!("forged: {url}")
                };
                signed = checked.statement.amount;
            }
            _ => {}
        }
    }
    (facts, results, signed)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[tokio::test]
async fn headline_next_payment_working_phone_and_letters_say_the_same_amount() {
    let service = Service::of(&Pensioner::lifted()).await;
    let calendar = "INSERT INTO payment_date VALUES ('civil-servants', '2026-12-01', '2026-12-24')";
    service.test.tamper(calendar).await;
    let her = Actor::person(service.sokha);

    let seen = my_pension::show(&service.app, &her).await.expect("her own page");
    assert_eq!(seen.due, Some(DUE));
    assert_eq!(seen.next_payment.and_then(|next| next.amount), Some(DUE));
    assert_eq!(seen.award.map(|award| award.amount), Some(DECIDED), "the decision is not changed");

    let why = my_pension::why(&service.app, &her).await.expect("her own page");
    let working = why.working.expect("a pension is decided");
    assert_eq!(working.due().and_then(|line| line.amount), Some(DUE));
    let last = working.lines.last().map(|line| (line.key, line.amount));
    assert_eq!(last, Some((LineKey::PaidAmount, Some(DUE))));
    let decided = working.lines.iter().find(|line| line.key == LineKey::DecidedAmount);
    assert_eq!(decided.and_then(|line| line.amount), Some(DECIDED));

    let mut phone = service.at_the_menu("call").await;
    let status = phone.type_all(&["1", PIN]).await;
    assert!(status.text.contains("KHR 770,000 a month"), "{status:?}");
    assert!(!status.text.contains("510,000"), "{status:?}");
    let mut said = phone.press("2").await.text;
    said.push_str(&phone.press("98").await.text);
    for line in ["Decided 510,000", "Raised to 690,000", "Raised to 770,000", "Paid 770,000"] {
        assert!(said.contains(line), "{line}: {said}");
    }

    for (key, about) in [(1, About::AwardStatement), (2, About::ProofOfPensioner)] {
        let (facts, results, signed) = letter_amounts(&service.app, &her, about, key).await;
        assert_eq!(signed, Some(DUE), "{about:?}");
        for amount in ["KHR 770,000", "KHR 510,000"] {
            let times = facts.iter().filter(|fact| *fact == amount).count();
            assert_eq!(times, 1, "{amount} in {facts:?}");
        }
        if about == About::AwardStatement {
            assert_eq!(results, ["KHR 770,000"]);
        }
    }
}

#[tokio::test]
async fn before_a_floor_begins_it_lifts_nothing() {
    let service = Service::of(&Pensioner::lifted()).await;
    let before = Date::from_calendar_date(2021, Month::December, 31).expect("a day");
    let number = "K-204577".parse().expect("a member number");
    let terminal = Actor::system("terminal");
    let asked = |day| {
        let (app, terminal, number) = (&service.app, &terminal, &number);
        async move {
            let why = sothon_app::explain::explain(app, terminal, number, day).await;
            why.expect("the register answers").working
        }
    };
    let then = asked(Some(before)).await.expect("it was decided");
    assert_eq!(then.due().and_then(|line| line.amount), Some(DECIDED));
    assert_eq!(then.lines.last().map(|line| line.key), Some(LineKey::NoPaymentYet));
    let now = asked(None).await.expect("it was decided");
    assert_eq!(now.due().and_then(|line| line.amount), Some(DUE));
    let undecided = Date::from_calendar_date(2018, Month::February, 28).expect("a day");
    assert_eq!(asked(Some(undecided)).await, None);
}
