//! A widow in no register: she makes a record of her own from home, and an officer confirms it.

use anyhow::Result;

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, Send, SignInOfficer, Type, TypeCode, Unknown,
};
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

async fn says_who_she_is(visit: &Visit) -> Result<()> {
    visit.walk(&[Open("/claim-record/name"), Type("family", "សុខ")]).await?;
    visit.walk(&[Type("given", "ដារ៉ា"), Send]).await?;
    visit.is_at("/claim-record/name-latin").await?;
    visit.walk(&[Type("family", "SOK"), Type("given", "DARA"), Send]).await?;
    visit.walk(&[Choose("2"), Type("year", "1961"), Unknown]).await?;
    visit.walk(&[Type("answer", "011223344"), Send]).await?;
    visit.walk(&[Type("answer", "012999888"), Send]).await?;
    visit.walk(&[Open("/claim-record/place?in=120109"), Choose("120109"), Send]).await
}

async fn says_who_died(visit: &Visit) -> Result<()> {
    visit.is_at("/claim-record/deceased-name").await?;
    visit.walk(&[Type("answer", "ស៊ុន វិបុល"), Send, Choose("wife"), Send]).await?;
    visit.walk(&[Unknown, Type("answer", "តាកែវ"), Send, Unknown, Unknown]).await?;
    visit.is_at("/claim-record/check").await
}

#[tokio::test]
async fn she_proves_her_phone_and_a_second_person_confirms_her() {
    in_khmer("claimant", async |visit| {
        says_who_she_is(&visit).await?;
        says_who_died(&visit).await?;
        visit.walk(&[Send]).await?;
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
