//! Somebody who serves still, as the register has it, claims a pension and registers as a retiree, one question a
//! page; where to change a phone number is said beside it.

use axum::http::StatusCode;

use crate::browser::{Browser, TestPortal};
use crate::cases::{post, reference, send_shown, signed_in, with_sokha};
use crate::letters::text;

const REPORTS: &str = "/my-pension/report";
const MYSELF: (&str, &[(&str, &str)]) = ("helper", &[("answer", "myself")]);
const NOT_KNOWN: &[(&str, &str)] = &[("answer", ""), ("unknown", "1")];
const NO_DAY: &[(&str, &str)] = &[("day", ""), ("month", ""), ("year", ""), ("unknown", "1")];

async fn serving() -> TestPortal {
    let portal = with_sokha().await;
    portal.database.everybody_serves().await;
    portal
}

/// Answers these questions, each led to by the one before, and sends the answers; the path of the case and the page
/// with all answers.
async fn sent(
    her: &mut Browser<'_>,
    at: &str,
    answers: &[(&str, &[(&str, &str)])],
) -> (String, String) {
    let mut next = format!("{at}/{}", answers[0].0);
    for (step, fields) in answers {
        assert_eq!(next, format!("{at}/{step}"));
        assert_eq!(her.get(&next).await.status, StatusCode::OK, "{next}");
        let answer = post(her, &next, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{step}: {}", answer.body);
        next = answer.location().to_owned();
    }
    assert_eq!(next, format!("{at}/check"));
    let page = her.get(&next).await;
    let done = send_shown(her, &next, &page).await;
    let cases = at.split("/my-pension").next().unwrap_or_default();
    let case = format!("{cases}/my-pension/cases/{}", reference(done.location()));
    (case, text(&page))
}

#[tokio::test]
async fn somebody_hurt_at_work_claims_and_is_told_which_papers_help() {
    for language in ["", "/en"] {
        let portal = serving().await;
        let mut her = signed_in(&portal).await;
        let at = format!("{language}{REPORTS}/invalidity-claim");
        let begin = her.get(&at).await.body.replace('\u{200B}', "");
        let (no_paper, sorry, paid_on) = match language {
            "" => ("ដោយគ្មានឯកសារ", "រំលែកទុក្ខ", "នៅតែបើកដដែល"),
            _ => ("without any paper", "sorry", "paid as before"),
        };
        assert!(begin.contains(no_paper), "{begin}");
        assert!(!begin.contains(sorry) && !begin.contains(paid_on), "nobody died: {begin}");
        let (case, check) = sent(
            &mut her,
            &at,
            &[
                MYSELF,
                ("unable-since", NO_DAY),
                ("unable-cause", &[("answer", "work")]),
                ("what-happened", &[("answer", "ធ្លាក់ពីដំបូល")]),
                ("service-length", &[("answer", "១៨/៦")]),
                ("examined", &[("answer", "yes")]),
                ("examined-at", NOT_KNOWN),
                ("can-come", &[("answer", "not")]),
                ("pay-by", &[("answer", "home")]),
                ("words", NOT_KNOWN),
            ],
        )
        .await;
        let told = match language {
            "" => ["១៨ ឆ្នាំ", "របាយការណ៍គ្រោះថ្នាក់ការងារ", "ចេញពីផ្ទះមិនបាន"],
            _ => ["18 years", "Report of the accident at work", "leave my home"],
        };
        for told in told {
            assert!(check.contains(told), "{told}: {check}");
        }
        let papers = her.get(&format!("{case}/papers")).await.body;
        for asked in ["medical-attestation", "accident-report", "service-record"] {
            assert!(papers.contains(&format!("{case}/papers/add/{asked}")), "{asked}: {papers}");
        }
        let lacked = format!("{case}/papers/lack/medical-attestation");
        assert_eq!(post(&mut her, &lacked, &[]).await.location(), format!("{case}/papers?lacked"));
    }
}

#[tokio::test]
async fn a_new_retiree_registers_and_service_elsewhere_is_asked_about_in_a_claim() {
    for language in ["", "/en"] {
        let portal = serving().await;
        let mut her = signed_in(&portal).await;
        let stopped = ("stopped-on", &[("day", "1"), ("month", "11"), ("year", "2026")][..]);
        let at = format!("{language}{REPORTS}/retiree-registration");
        let (case, check) = sent(
            &mut her,
            &at,
            &[
                MYSELF,
                ("served-as", &[("answer", "state")]),
                ("last-post", &[("answer", "សាលារៀនបឋមសិក្សា")]),
                (
                    "name",
                    &[("answer", "ស៊ឹម សុខា"), ("in_service", "តាមុំ"), ("other_names", "SIM Sokha")],
                ),
                ("old-number", NOT_KNOWN),
                ("started-on", &[("day", ""), ("month", ""), ("year", "1999"), ("unknown", "1")]),
                stopped,
                ("words", NOT_KNOWN),
            ],
        )
        .await;
        let no_number = if language.is_empty() { "គ្មានលេខ" } else { "have none" };
        assert!(check.contains(no_number), "{check}");
        assert!(check.contains("តាមុំ") && check.contains("SIM Sokha"), "{check}");
        assert_eq!(her.get(&case).await.status, StatusCode::OK);
        let at = format!("{language}{REPORTS}/lump-sum-claim");
        sent(
            &mut her,
            &at,
            &[
                MYSELF,
                stopped,
                ("service-length", NOT_KNOWN),
                ("other-service", &[("answer", "yes")]),
                ("other-posts", &[("answer", "កងទ័ព ១៩៨៥ ដល់ ១៩៩២")]),
                ("pay-by", &[("answer", "cash")]),
                ("words", NOT_KNOWN),
            ],
        )
        .await;
        let at = format!("{language}{REPORTS}/old-age-claim");
        sent(
            &mut her,
            &at,
            &[
                MYSELF,
                ("stopped-on", NO_DAY),
                ("service-length", &[("answer", "21")]),
                ("other-service", &[("answer", "no")]),
                ("pay-by", &[("answer", "bank")]),
                ("words", NOT_KNOWN),
            ],
        )
        .await;
    }
}

#[tokio::test]
async fn the_list_says_where_a_number_or_a_mailbox_is_changed() {
    for (language, phone) in [("", "លេខទូរស័ព្ទ"), ("/en", "new phone number")]
    {
        let portal = with_sokha().await;
        let mut her = signed_in(&portal).await;
        let list = her.get(&format!("{language}{REPORTS}")).await.body.replace('\u{200B}', "");
        assert!(list.contains(phone), "{list}");
        for path in ["/my-pension/notices", "/help"] {
            assert!(list.contains(&format!("href=\"{language}{path}\"")), "{path}: {list}");
        }
        assert!(!list.contains("old-age-claim"), "she draws a pension: {list}");
        let none = her.get(&format!("{language}{REPORTS}/old-age-claim")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    }
}
