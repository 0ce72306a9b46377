//! The first sign-in from home, and the slip for whoever can't.

use anyhow::Result;

use crate::harness::pages::Step::{Choose, Open, Send, Type, TypeCode};
use crate::harness::people::Member;
use crate::harness::visit::Visit;
use crate::harness::walk::in_khmer;

async fn answers(visit: &Visit, national_id: &'static str) -> Result<()> {
    visit.write("member_number", &Member::Unseen.number()).await?;
    visit.walk(&[Type("national_id", national_id), Type("born", "១៥/៦/១៩៥៧"), Send]).await
}

#[tokio::test]
async fn three_answers_and_a_code_open_her_pension() {
    in_khmer("activation", async |visit| {
        visit.walk(&[Open("/activate")]).await?;
        answers(&visit, "០១០៧០០៨០០").await?;
        visit.is_at("/sign-in/code").await?;
        visit.walk(&[TypeCode, Send]).await?;
        visit.is_at("/my-pension").await
    })
    .await;
}

#[tokio::test]
async fn three_wrong_answers_lead_to_a_branch_with_a_slip() {
    in_khmer("slip", async |visit| {
        visit.walk(&[Open("/activate")]).await?;
        for _ in 0..3 {
            answers(&visit, "010700801").await?;
        }
        visit.is_at("/activate/branch").await?;
        visit.says("activation-branch-refused").await?;
        visit.walk(&[Open("/activate/branch?in=12"), Choose("PP-1"), Send]).await?;
        visit.is_at("/activate/slip").await?;
        visit.says("activation-slip-keep").await
    })
    .await;
}
