//! Another bank account: it waits, everybody is told, two look at it, and *not me* ends it for good.

use anyhow::Result;

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, Send, SendWith, SignInOfficer, Type, TypeCode, Wait,
};
use crate::harness::people::Member;
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

const ACCOUNT: &str = "/my-pension/account";
/// Longer than an account waits, in minutes.
const FOUR_DAYS: u16 = 4 * 24 * 60;

async fn enters_another(visit: &Visit) -> Result<()> {
    visit.walk(&[Open(ACCOUNT), Choose("ABA"), Type("number", "000987654")]).await?;
    visit.walk(&[Type("holder", "SIM Sokha"), SendWith("number")]).await
}

#[tokio::test]
async fn it_waits_three_days_and_an_officer_compares_the_names() {
    in_khmer("account", async |mut visit| {
        visit.sign_in(Member::Widower).await?;
        visit.take(Wait(11)).await?;
        enters_another(&visit).await?;
        visit.is_at("/my-pension/account/code").await?;
        visit.walk(&[TypeCode, Send]).await?;
        visit.is_at(ACCOUNT).await?;
        visit.says("account-old-until-then").await?;
        visit.walk(&[SignInOfficer, Open("/staff/accounts"), OpenFirstCase]).await?;
        visit.says("staff-account-early").await?;
        visit.walk(&[Wait(FOUR_DAYS), SignInOfficer, Open("/staff/accounts")]).await?;
        visit.walk(&[OpenFirstCase, Key("A")]).await?;
        visit.says("staff-account-approved").await
    })
    .await;
}

#[tokio::test]
async fn not_me_stops_it_for_good() {
    in_khmer("account-not-me", async |mut visit| {
        visit.sign_in(Member::Widower).await?;
        enters_another(&visit).await?;
        visit.walk(&[SendWith("lock")]).await?;
        visit.says("account-done-stopped").await?;
        visit.walk(&[SignInOfficer, Open("/staff/accounts"), OpenFirstCase]).await?;
        visit.says("staff-account-frozen").await
    })
    .await;
}
