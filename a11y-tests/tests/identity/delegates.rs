//! He lets his sister-in-law act for him, proves that it is he, and she acts until he ends it.

use anyhow::Result;

use crate::harness::pages::Step::{Open, Send, SendWith, Type, TypeCode, Wait};
use crate::harness::people::Member;
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

const DELEGATES: &str = "/my-pension/delegates";

async fn names_her(visit: &mut Visit) -> Result<()> {
    visit.sign_in(Member::Widower).await?;
    visit.take(Wait(11)).await?;
    visit.walk(&[Open(DELEGATES), Open("/my-pension/delegates/new")]).await?;
    visit.walk(&[Type("member_number", "K-204579"), Type("name", "SIM Sokha"), Send]).await?;
    visit.is_at("/my-pension/delegates/code").await?;
    visit.walk(&[TypeCode, Send]).await?;
    visit.is_at(DELEGATES).await
}

#[tokio::test]
async fn he_names_her_she_acts_and_he_ends_it() {
    in_khmer("delegates", async |mut visit| {
        names_her(&mut visit).await?;
        visit.take(Wait(2)).await?;
        visit.sign_in(Member::Widow).await?;
        visit.walk(&[Open("/acting-for"), SendWith("id"), Open("/my-pension/why")]).await?;
        visit.take(Wait(2)).await?;
        visit.sign_in(Member::Widower).await?;
        visit.walk(&[Open(DELEGATES), SendWith("csrf")]).await?;
        visit.says("delegates-none").await
    })
    .await;
}
