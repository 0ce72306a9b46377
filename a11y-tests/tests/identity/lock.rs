//! Her record is locked by one press, reads on, and is unlocked by two at a branch.

use crate::harness::pages::Step::{
    Choose, Key, Open, OpenFirstCase, Send, SignInAgent, SignInOfficer, Type, Wait,
};
use crate::harness::people::Member;
use crate::harness::walk::in_khmer;

#[tokio::test]
async fn she_locks_and_two_unlock() {
    in_khmer("lock", async |mut visit| {
        visit.sign_in(Member::Widower).await?;
        visit.walk(&[Open("/my-pension"), Open("/my-pension/lock"), Send]).await?;
        visit.says("lock-unlock").await?;
        visit.walk(&[Open("/my-pension"), Open("/my-pension/why")]).await?;
        visit
            .walk(&[SignInAgent, Open("/staff/unlock"), Type("member_number", "K-204583")])
            .await?;
        visit.walk(&[Send, Choose("family-book"), Key("P"), Wait(2)]).await?;
        visit.walk(&[SignInOfficer, Open("/staff/unlock"), OpenFirstCase, Key("A")]).await?;
        visit.sign_in(Member::Widower).await?;
        visit.walk(&[Open("/my-pension/lock")]).await?;
        visit.says("lock-press").await
    })
    .await;
}
