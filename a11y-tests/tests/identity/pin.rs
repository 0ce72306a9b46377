//! A forgotten PIN, asked for on the public page: somebody visits her, and she chooses another.

use anyhow::Result;

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, Send, SendWith, SignInAgent, SignInOfficer, Type, Wait,
};
use crate::harness::people::Member;
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

/// In minutes, and one more.
const A_DAY: u16 = 24 * 60 + 1;
/// Easy to remember and hard to guess.
const NEW: &str = "6815";

async fn asks(visit: &Visit) -> Result<()> {
    visit.walk(&[Open("/phone-pin/forgotten"), Type("member_number", "K-204577"), Send]).await?;
    visit.says("pin-renewal-asked").await
}

#[tokio::test]
async fn a_visit_is_attested_and_confirmed_and_a_day_later_she_chooses() {
    in_khmer("pin-renewal", async |visit| {
        asks(&visit).await?;
        let opened = [Open("/staff/pin-renewals"), OpenFirstCase];
        visit.walk(&[SignInAgent]).await?;
        visit.walk(&opened).await?;
        visit.walk(&[Choose("family-book"), Key("V")]).await?;
        let slip = visit.one("main dd strong").await?.text().await?;
        visit.walk(&[SignInOfficer]).await?;
        visit.walk(&opened).await?;
        visit.walk(&[Key("P"), Wait(A_DAY)]).await?;
        visit.walk(&[Open("/demo/phone"), Type("number", "012345678"), SendWith("dial")]).await?;
        // The first key chooses a language, the second her number; then comes what stands on the slip.
        let told = slip.replace(' ', "");
        for typed in ["1", "1", told.as_str(), NEW, NEW] {
            visit.write("input", typed).await?;
            visit.walk(&[SendWith("hop")]).await?;
        }
        visit.says("ussd-new-pin-set").await
    })
    .await;
}

#[tokio::test]
async fn she_stops_a_request_that_is_not_hers() {
    in_khmer("pin-renewal-stop", async |mut visit| {
        asks(&visit).await?;
        visit.take(Wait(2)).await?;
        visit.sign_in(Member::Explained).await?;
        visit.walk(&[Open("/my-pension/phone-pin"), SendWith("stop")]).await?;
        visit.says("pin-renewal-stopped").await
    })
    .await;
}
