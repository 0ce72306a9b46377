//! The payments: what is planned, on its way, paid, returned or not known.

use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_domain::payment_state::PaymentState;
use sothon_domain::pension::Datum;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;
use time::Date;

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::bar_chart::{Bar, BarChart};
use crate::components::not_right_link::NotRightLink;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentsView {
    /// The payments, the newest first.
    pub payments: Vec<PaymentRow>,
}

/// One payment as the back office reported it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentRow {
    /// The month it is for.
    pub month: YearMonth,
    /// Its amount, if reported.
    pub amount: Option<Riel>,
    /// Where it stands.
    pub state: PaymentState,
    /// The day of that state.
    pub as_of: Date,
    /// Who reported it.
    pub source: String,
}

/// The whole page.
pub fn render(view: &PaymentsView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("payments-title");
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        {if view.payments.is_empty() { nothing(words) } else { history(view, frame) }}
        <p class="not-right"><NotRightLink frame=frame.clone() datum=Datum::PaidAmount/></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn nothing(words: &'static Words) -> AnyView {
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{words.get("payments-none")}</p>
            <p>{words.get("payments-none-next")}</p>
        </Notice>
    }
    .into_any()
}

fn history(view: &PaymentsView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let bars: Vec<Bar> = view.payments.iter().map(|payment| bar(payment, words)).collect();
    view! {
        <p>{words.get("payments-intro")}</p>
        // One month alone has nothing to be compared with.
        {(bars.len() > 1).then(|| view! { <BarChart caption=words.get("payments-chart") bars/> })}
        <h2>{words.get("payments-table-title")}</h2>
        {table(&view.payments, words)}
    }
    .into_any()
}

/// The payments, one a row.
pub(crate) fn table(payments: &[PaymentRow], words: &'static Words) -> AnyView {
    let rows = payments.iter().map(|payment| row(payment, words)).collect();
    let columns = [
        "payments-month",
        "payments-amount",
        "payments-state",
        "payments-as-of",
        "payments-source",
    ]
    .map(|key| words.get(key).to_owned());
    view! { <Table caption=words.get("payments-table") columns=columns.into() rows/> }.into_any()
}

fn bar(payment: &PaymentRow, words: &'static Words) -> Bar {
    Bar {
        label: words.month(payment.month),
        value: payment.amount.map(Riel::amount),
        text: amount(payment, words),
    }
}

fn row(payment: &PaymentRow, words: &'static Words) -> Vec<AnyView> {
    vec![
        words.month(payment.month).into_any(),
        view! { <span class="nowrap">{amount(payment, words)}</span> }.into_any(),
        state(payment.state, words),
        words.short_date(payment.as_of).into_any(),
        payment.source.clone().into_any(),
    ]
}

fn amount(payment: &PaymentRow, words: &Words) -> String {
    payment.amount.map_or(words.get("frame-not-known").to_owned(), |amount| words.amount(amount))
}

fn state(state: PaymentState, words: &'static Words) -> AnyView {
    let (kind, key) = match state {
        PaymentState::Ordered => (TagKind::Waiting, "payments-state-ordered"),
        PaymentState::Paid => (TagKind::Good, "payments-state-paid"),
        PaymentState::Returned => (TagKind::Problem, "payments-state-returned"),
        PaymentState::Held => (TagKind::Soon, "payments-state-held"),
        PaymentState::Unknown => (TagKind::Soon, "payments-state-unknown"),
    };
    view! { <Tag kind text=words.get(key)/> }.into_any()
}
