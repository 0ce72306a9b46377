//! A widow in no register: she makes a record of her own from home, and an officer confirms it.

use anyhow::Result;

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, Send, SignInOfficer, Type, TypeCode,
};
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

async fn says_who_she_is(visit: &Visit) -> Result<()> {
    visit.walk(&[Open("/claim-record"), Type("family_khmer", "សុខ")]).await?;
    visit.walk(&[Type("given_khmer", "ដារ៉ា"), Type("family_latin", "SOK")]).await?;
    visit.walk(&[Type("given_latin", "DARA"), Choose("female"), Type("born", "1/2/1961")]).await?;
    visit.walk(&[Type("national_id", "011223344"), Choose("12"), Choose("wife")]).await?;
    visit.walk(&[Type("deceased_number", "K-204577"), Type("phone", "012999888")]).await?;
    visit.walk(&[Choose("km"), Send]).await
}

#[tokio::test]
async fn she_proves_her_phone_and_a_second_person_confirms_her() {
    in_khmer("claimant", async |visit| {
        says_who_she_is(&visit).await?;
        visit.is_at("/claim-record/code").await?;
        visit.walk(&[TypeCode, Send]).await?;
        visit.is_at("/my-pension").await?;
        visit.says("claimant-waits").await?;
        visit.walk(&[SignInOfficer, Open("/staff/claimants"), OpenFirstCase]).await?;
        visit.walk(&[Choose("family-book"), Key("A"), Open("/my-pension")]).await?;
        visit.says("claimant-approved").await
    })
    .await;
}
