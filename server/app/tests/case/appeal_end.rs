//! Whoever may still appeal is told that the time for it ends.

use sothon_app::case::remind_of_appeals;
use time::Duration;

use crate::case::setting::Setting;

impl Setting {
    /// So many days after a rejection that nobody was told of yet: of how many cases a run has told, and in how many
    /// messages.
    async fn appeals_told(&self, days: i64) -> (u64, i64) {
        self.test.clock.advance(Duration::days(days));
        let before = self.messages().await;
        let told = remind_of_appeals(&self.app).await.expect("the store answers");
        (told, self.messages().await - before)
    }
}

#[tokio::test]
async fn she_is_told_once_fourteen_days_before_the_last_day_by_the_number_of_the_case() {
    let setting = Setting::new().await;
    setting.rejected_by(&setting.officer).await;
    assert_eq!(setting.appeals_told(45).await, (0, 0), "too early");
    setting.test.clock.advance(Duration::hours(8));
    assert_eq!(setting.appeals_told(0).await, (0, 0), "it is three at night");
    setting.test.clock.advance(-Duration::hours(8));
    assert_eq!(setting.appeals_told(1).await, (1, 1));
    assert_eq!(setting.appeals_told(0).await, (0, 0), "once");
    assert_eq!(setting.appeals_told(14).await, (0, 0));
    assert_eq!(setting.test.acts("appeal.end-told").await.len(), 1);
    let setting = Setting::new().await;
    let other = setting.rejected_by(&setting.officer).await;
    assert_eq!(setting.appeals_told(60).await, (1, 1), "on the last day too");
    let texts = setting.texts().await;
    let text = texts.last().expect("a message");
    assert!(text.contains(&other.to_string()) && text.encode_utf16().count() <= 70, "{texts:?}");
}

#[tokio::test]
async fn nobody_is_told_of_what_is_over_of_an_appeal_or_of_a_case_with_one() {
    let setting = Setting::new().await;
    setting.rejected_by(&setting.officer).await;
    assert_eq!(setting.appeals_told(61).await, (0, 0), "it is over");
    let setting = Setting::new().await;
    let first = setting.rejected_by(&setting.officer).await;
    let appeal = setting.appealed(first).await;
    assert_eq!(setting.appeals_told(46).await, (0, 0), "she has appealed");
    setting.take(&setting.head, appeal).await;
    setting.reject(&setting.head, appeal).await;
    assert_eq!(setting.appeals_told(46).await, (0, 0), "a decision is looked at again once");
}
