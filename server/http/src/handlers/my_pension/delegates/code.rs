//! The code for letting somebody act is typed, or another is asked for.

use axum::response::Response;
use sothon_app::account_change::CodeSent;
use sothon_app::delegate::{self, WishProved};
use sothon_app::sign_in::CodeBy;
use sothon_web::pages::delegates::{self, Delegate};
use sothon_web::pages::delegates_code::{self as page_of, DelegateCodeView};
use sothon_web::pages::delegates_new::DelegateError;
use sothon_web::pages::sign_in_code::CodeError;
use sothon_web::pages::step_up::{AskedCode, StepUpState};

use super::error;
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::handlers::my_pension::account::code::Fields;
use crate::handlers::sign_in::code::{seconds, typed_code};
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/delegates/code`; where nothing awaits a code it leads to the list.
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    answer(&visitor, StepUpState::default(), None).await
}

async fn answer(
    visitor: &Visitor,
    code: StepUpState,
    refused: Option<DelegateError>,
) -> Result<Response, Failure> {
    let awaited = delegate::awaited(&visitor.portal.app, &visitor.actor()).await?;
    let Some(wish) = awaited.wish else {
        return Ok(visitor.to(delegates::PATH));
    };
    let delegate = Delegate {
        id: wish.wanted.id.to_string(),
        name: page::full(&wish.name, visitor.language),
        scope: wish.wanted.scope,
        last_day: wish.wanted.last_day,
        decision: None,
        stopped: false,
    };
    let code = StepUpState { sent: wish.challenge.is_some(), ..code };
    let view = DelegateCodeView { delegate, refused, code };
    Ok(page::html(page_of::render(&view, &page::frame_of(visitor, &awaited.name))))
}

/// `POST /my-pension/delegates/code`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let wrong = |error| StepUpState { error: Some(error), ..StepUpState::default() };
    if let Some(again) = fields.again {
        let by = if again == "mailbox" { CodeBy::Mail } else { CodeBy::Sms };
        let asked = |asked| StepUpState { asked: Some(asked), ..StepUpState::default() };
        let state = match delegate::send_code(app, &actor, by, visitor.language).await? {
            CodeSent::Sent => asked(AskedCode::Sent),
            CodeSent::NoDestination => asked(AskedCode::NoDestination),
            CodeSent::NothingAwaits => StepUpState::default(),
            CodeSent::Wait(wait) => wrong(CodeError::Wait { seconds: seconds(wait) }),
        };
        return answer(&visitor, state, None).await;
    }
    let code = match typed_code(&fields.code) {
        Ok(code) => code,
        Err(error) => return answer(&visitor, wrong(error), None).await,
    };
    let error = match delegate::check_code(app, &actor, &code).await? {
        WishProved::Holds => {
            let list = format!("{}?granted", delegates::PATH);
            return Ok(visitor.to(&list));
        }
        WishProved::Fault(fault) => {
            return answer(&visitor, StepUpState::default(), Some(error(fault))).await;
        }
        WishProved::NothingAwaits => return answer(&visitor, StepUpState::default(), None).await,
        WishProved::Wrong => CodeError::Wrong,
        WishProved::Wait(wait) => CodeError::Wait { seconds: seconds(wait) },
        WishProved::OnlyABranchHelps => CodeError::TooManyToday,
    };
    answer(&visitor, wrong(error), None).await
}
