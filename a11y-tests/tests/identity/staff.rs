//! A new member of the staff: one administrator proposes, another decides.

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, ProposeStaff, SignInAdministrator, Type,
};
use crate::harness::walk::in_khmer;

const MEMBERS: &str = "/staff/members";

#[tokio::test]
async fn two_administrators_invite_a_member() {
    in_khmer("staff-change", async |visit| {
        visit.walk(&[SignInAdministrator, Open(MEMBERS), Open("/staff/members/new")]).await?;
        visit.walk(&[Type("address", "new-officer@example.org"), Choose("officer")]).await?;
        visit.walk(&[Choose("head"), Key("P")]).await?;
        visit.says("staff-change-own-work").await?;
        visit.walk(&[Key("W")]).await?;
        visit.says("staff-change-withdrawn").await?;
        visit.take(ProposeStaff).await?;
        visit.walk(&[Open(MEMBERS), OpenFirstCase, Key("A")]).await?;
        visit.says("staff-change-approved").await
    })
    .await;
}
