//! The code for a change of the account is typed, or another is asked for.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::account_change::{self, CodeChecked, CodeSent};
use sothon_app::sign_in::CodeBy;
use sothon_domain::account_change::ChangeState;
use sothon_web::pages::account::{self, ShownAccount};
use sothon_web::pages::account_code::{self as page_of, AccountCodeView};
use sothon_web::pages::sign_in_code::CodeError;
use sothon_web::pages::step_up::{AskedCode, StepUpState};

use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::handlers::sign_in::code::{seconds, typed_code};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pub(crate) code: String,
    /// Which way another code is to come: `mailbox`, or else the phone.
    pub(crate) again: Option<String>,
}

/// `GET /my-pension/account/code`; without a change that awaits a code it leads to the account.
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    answer(&visitor, None, None).await
}

async fn answer(
    visitor: &Visitor,
    asked: Option<AskedCode>,
    error: Option<CodeError>,
) -> Result<Response, Failure> {
    let mine = account_change::show(&visitor.portal.app, &visitor.actor()).await?;
    let awaits = mine.change.filter(|change| change.state == ChangeState::AwaitsCode);
    let Some(change) = awaits else {
        return Ok(visitor.to(account::PATH));
    };
    let account = ShownAccount { bank: change.bank, ending: change.ending };
    let code = StepUpState { sent: change.code_sent, asked, error };
    let view = AccountCodeView { account, code };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &mine.name))))
}

/// `POST /my-pension/account/code`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if let Some(again) = fields.again {
        let by = if again == "mailbox" { CodeBy::Mail } else { CodeBy::Sms };
        return match account_change::send_code(app, &actor, by, visitor.language).await? {
            CodeSent::Sent => answer(&visitor, Some(AskedCode::Sent), None).await,
            CodeSent::NoDestination => answer(&visitor, Some(AskedCode::NoDestination), None).await,
            CodeSent::NothingAwaits => answer(&visitor, None, None).await,
            CodeSent::Wait(wait) => {
                answer(&visitor, None, Some(CodeError::Wait { seconds: seconds(wait) })).await
            }
        };
    }
    let code = match typed_code(&fields.code) {
        Ok(code) => code,
        Err(error) => return answer(&visitor, None, Some(error)).await,
    };
    let error = match account_change::check_code(app, &actor, &code).await? {
        CodeChecked::Waits => {
            return Ok(visitor.to("/my-pension/account?entered"));
        }
        CodeChecked::NothingAwaits => None,
        CodeChecked::Wrong => Some(CodeError::Wrong),
        CodeChecked::Wait(wait) => Some(CodeError::Wait { seconds: seconds(wait) }),
        CodeChecked::OnlyABranchHelps => Some(CodeError::TooManyToday),
    };
    answer(&visitor, None, error).await
}
