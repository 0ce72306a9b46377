//! A scanner and a health centre are registered: one administrator proposes, another decides.

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, ProposePlace, SignInAdministrator, Type,
};
use crate::harness::walk::in_khmer;

const PLACES: &str = "/staff/places";

#[tokio::test]
async fn two_administrators_register_what_people_are_served_with() {
    in_khmer("places", async |visit| {
        visit.walk(&[SignInAdministrator, Open(PLACES), Open("/staff/places/device/new")]).await?;
        visit.walk(&[Type("code", "SN-1"), Type("model", "Reader 3")]).await?;
        visit.walk(&[Choose("PP-1"), Key("P")]).await?;
        visit.says("staff-place-refused-own-work").await?;
        visit.walk(&[Key("W")]).await?;
        visit.take(ProposePlace).await?;
        visit.walk(&[Open(PLACES), OpenFirstCase, Key("A")]).await?;
        visit.says("staff-place-change-approved").await?;
        visit.walk(&[Open("/staff/places/health-centre")]).await
    })
    .await;
}
