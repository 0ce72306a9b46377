//! A person without a smartphone: two of the staff bind her phone, she types her PIN, and dials.

use anyhow::{Result, ensure};

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, OpenPinPage, Send, SendWith, SignInAgent, SignInOfficer, Type,
};
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

#[tokio::test]
async fn two_bind_a_number_and_she_dials_with_the_pin_she_typed_alone() {
    in_khmer("binding", async |visit| {
        an_agent_proposes(&visit).await?;
        visit.walk(&[SignInOfficer, Open("/staff/binding"), OpenFirstCase, Key("A")]).await?;
        visit.says("staff-binding-confirmed").await?;
        visit.walk(&[OpenPinPage]).await?;
        visit.says("staff-binding-pin-alone").await?;
        visit.walk(&[Type("pin", "7294"), Type("pin_again", "7294"), Send]).await?;
        visit.says("staff-binding-pin-back").await?;
        she_dials(&visit).await
    })
    .await;
}

async fn an_agent_proposes(visit: &Visit) -> Result<()> {
    let papers = [
        Type("member_number", "K-700800"),
        Type("national_id", "010700800"),
        Type("birth_date", "15/6/1957"),
        Send,
    ];
    let proposal = [Choose("national-id"), Choose("new"), Type("phone", "0971234567"), Key("P")];
    visit.walk(&[SignInAgent, Open("/staff/binding")]).await?;
    visit.walk(&papers).await?;
    visit.walk(&proposal).await?;
    visit.says("staff-binding-own-work").await
}

/// The phone of the demo stands for hers: it knows her number, and asks for her PIN.
async fn she_dials(visit: &Visit) -> Result<()> {
    visit.walk(&[Open("/demo/phone"), Type("number", "0971234567"), SendWith("dial")]).await?;
    for typed in ["1", "1", "7294"] {
        visit.walk(&[Type("input", typed), SendWith("hop")]).await?;
    }
    let shown = visit.one("main").await?.text().await?;
    ensure!(shown.contains("510,000"), "her pension is not on the screen: {shown}");
    Ok(())
}
