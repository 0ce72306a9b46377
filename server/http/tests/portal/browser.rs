//! A browser without scripts: keeps cookies, fills in forms, follows nothing by itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use sothon_adapters::demo_sms::DemoSms;
use sothon_adapters::pdf::PdfPrinter;
use sothon_adapters::pictures::Jpegs;
use sothon_app::listen::Sounds;
use sothon_app::paper::Desk;
use sothon_app::port::DemoOutbox;
use sothon_app::staff::sign_on::Provider;
use sothon_app::{App, message};
use sothon_http::{Fingers, Portal, router};
use sothon_testkit::{ORIGIN, Officer, Shelf, TestDb};
use time::Duration;
use tower::ServiceExt;

/// A portal on a database of its own, and the phone that its messages go to.
pub(crate) struct TestPortal {
    pub(crate) database: TestDb,
    pub(crate) portal: Portal,
    /// Where files of papers lie.
    pub(crate) shelf: Arc<Shelf>,
    phone: Arc<DemoSms>,
    service: Router,
}

impl TestPortal {
    pub(crate) async fn new() -> Self {
        let database = TestDb::new().await;
        let shelf = Arc::new(Shelf::default());
        let papers = Arc::new(Desk::new(shelf.clone(), Arc::new(Jpegs), None));
        let app = App { papers, ..database.use_cases() };
        let phone = Arc::new(DemoSms::new(database.clock.clone(), Box::new(std::io::sink())));
        let portal = Portal {
            app,
            csrf_key: Arc::new([7; 32]),
            networks: Arc::default(),
            demo: Some(phone.clone()),
            back_office: None,
            fingers: None,
            voice: None,
        };
        Self { service: router(portal.clone()), database, portal, shelf, phone }
    }

    /// The same with letters printed as the real portal prints them.
    pub(crate) async fn printing() -> Self {
        let plain = Self::new().await;
        let printer = Arc::new(PdfPrinter::new().expect("the fonts are part of the program"));
        let app = App { printer, ..plain.portal.app };
        let portal = Portal { app, ..plain.portal };
        Self { service: router(portal.clone()), portal, ..plain }
    }

    /// The same with a sign-on of the institution's own for staff.
    pub(crate) fn with_sign_on(self, provider: Provider) -> Self {
        let app = App { sign_on: Some(Arc::new(provider)), ..self.portal.app };
        let portal = Portal { app, ..self.portal };
        Self { service: router(portal.clone()), portal, ..self }
    }

    /// The same with another desk for papers.
    pub(crate) fn with_desk(self, desk: Desk) -> Self {
        let app = App { papers: Arc::new(desk), ..self.portal.app };
        let portal = Portal { app, ..self.portal };
        Self { service: router(portal.clone()), portal, ..self }
    }

    /// The same with a scanner at the counter.
    pub(crate) fn with_fingers(self, fingers: Fingers) -> Self {
        let portal = Portal { fingers: Some(fingers), ..self.portal };
        Self { service: router(portal.clone()), portal, ..self }
    }

    /// The same with a voice.
    pub(crate) fn heard_in(self, sounds: Sounds) -> Self {
        let portal = Portal { voice: Some(Arc::new(sounds)), ..self.portal };
        Self { service: router(portal.clone()), portal, ..self }
    }

    /// The files of papers, as they lie there.
    pub(crate) fn shelf(&self) -> Vec<Vec<u8>> {
        self.shelf.files()
    }

    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser { portal: self, cookies: BTreeMap::new() }
    }

    /// Hands over what waits and returns the latest code; notices that waited longer may come after it.
    pub(crate) async fn latest_code(&self) -> String {
        let sent = message::send_pending(&self.portal.app, self.phone.as_ref()).await;
        sent.expect("the outbox can be read");
        let mut codes = self.phone.latest().into_iter().filter_map(|sent| {
            let (_, code) = sent.text.rsplit_once('#')?;
            code.trim().parse::<u32>().is_ok().then(|| code.trim().to_owned())
        });
        codes.next().expect("a code was sent")
    }

    /// Hands over the mails that wait and returns the code of the newest message, if it is a mail.
    pub(crate) async fn mailed_code(&self) -> Option<String> {
        let sent =
            message::send_pending_mail(&self.portal.app, self.phone.as_ref(), || false).await;
        sent.expect("the outbox can be read");
        let latest = self.phone.latest().into_iter().next()?;
        let (_, text) = latest.text.split_once("\n\n")?;
        let code = text.split_whitespace().next().expect("the mail begins with the code");
        latest.to.contains('@').then(|| code.to_owned())
    }

    /// Hands over the mails that wait and returns the texts of all messages, the newest first.
    pub(crate) async fn mails(&self) -> Vec<String> {
        let sent =
            message::send_pending_mail(&self.portal.app, self.phone.as_ref(), || false).await;
        sent.expect("the outbox can be read");
        self.phone.latest().into_iter().map(|sent| sent.text).collect()
    }

    /// The same with whom each was sent to.
    pub(crate) async fn addressed_mails(&self) -> Vec<(String, String)> {
        self.mails().await;
        self.phone.latest().into_iter().map(|sent| (sent.to, sent.text)).collect()
    }

    /// Hands over the text messages that wait; to whom each went and what it says, the newest first.
    pub(crate) async fn texts(&self) -> Vec<(String, String)> {
        let sent = message::send_pending(&self.portal.app, self.phone.as_ref()).await;
        sent.expect("the outbox can be read");
        self.phone.latest().into_iter().map(|sent| (sent.to, sent.text)).collect()
    }

    /// All texts, once no more go out: one message of a person goes at a time.
    pub(crate) async fn all_texts(&self) -> Vec<(String, String)> {
        let mut sent = self.texts().await;
        while self.messages_sent().await > sent.len() {
            sent = self.texts().await;
        }
        sent
    }

    /// How many messages were sent in all.
    pub(crate) async fn messages_sent(&self) -> usize {
        let sent = message::send_pending(&self.portal.app, self.phone.as_ref()).await;
        sent.expect("the outbox can be read");
        self.phone.latest().len()
    }
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// Where a redirect leads.
    pub(crate) fn location(&self) -> &str {
        self.headers.get("location").map_or("", |value| value.to_str().expect("ASCII"))
    }

    /// The value of the first hidden field with this name.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let wanted = format!("name=\"{name}\"");
        let mut inputs = self.body.split('<').filter(|tag| tag.starts_with("input"));
        let tag = inputs.find(|tag| tag.contains(&wanted)).unwrap_or_default();
        let value = tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().to_owned()
    }
}

/// One visitor's browser.
pub(crate) struct Browser<'a> {
    portal: &'a TestPortal,
    cookies: BTreeMap<String, String>,
}

impl<'a> Browser<'a> {
    /// Another browser with the same cookies.
    pub(crate) fn copy(&self) -> Self {
        Self { portal: self.portal, cookies: self.cookies.clone() }
    }

    /// The value of a cookie; empty when there is none.
    pub(crate) fn cookie(&self, name: &str) -> &str {
        self.cookies.get(name).map_or("", String::as_str)
    }

    /// Keeps a cookie that no answer has set.
    pub(crate) fn keep_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// Sends a form from a page of the portal.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_from(ORIGIN, path, fields).await
    }

    pub(crate) async fn post_from(
        &mut self,
        origin: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let request = Request::post(path)
            .header("origin", origin)
            .header("content-type", "application/x-www-form-urlencoded");
        let body = serde_urlencoded::to_string(fields).expect("fields are text");
        self.send(request, body).await
    }

    /// Sends a form in parts, as browsers send files: the bytes and the line that parts them.
    pub(crate) async fn post_parts(
        &mut self,
        origin: &str,
        path: &str,
        boundary: &str,
        body: Vec<u8>,
    ) -> Answer {
        let kind = format!("multipart/form-data; boundary={boundary}");
        let request = Request::post(path).header("origin", origin).header("content-type", kind);
        self.send(request, body).await
    }

    /// Sends a form in parts as it comes, from a page of the portal.
    pub(crate) async fn post_stream(&mut self, path: &str, boundary: &str, body: Body) -> Answer {
        let kind = format!("multipart/form-data; boundary={boundary}");
        let request = Request::post(path).header("origin", ORIGIN).header("content-type", kind);
        self.send(request, body).await
    }

    /// Opens an address that is no page but a file.
    pub(crate) async fn fetch(&mut self, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        self.exchange(Request::get(path), String::new()).await
    }

    /// A part of such a file, such as `bytes=0-3`.
    pub(crate) async fn fetch_part(
        &mut self,
        path: &str,
        range: &str,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        self.exchange(Request::get(path).header("range", range), String::new()).await
    }

    async fn send(
        &mut self,
        request: axum::http::request::Builder,
        body: impl Into<Body>,
    ) -> Answer {
        let (status, headers, body) = self.exchange(request, body).await;
        let body = String::from_utf8(body).expect("pages are UTF-8");
        Answer { status, headers, body }
    }

    async fn exchange(
        &mut self,
        request: axum::http::request::Builder,
        body: impl Into<Body>,
    ) -> (StatusCode, HeaderMap, Vec<u8>) {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header("cookie", cookies.join("; ")).body(body.into());
        let request = request.expect("the request is well-formed");
        let response = self.portal.service.clone().oneshot(request).await;
        let response = response.expect("the router never fails");
        for cookie in response.headers().get_all("set-cookie") {
            let cookie = cookie.to_str().expect("ASCII");
            let (name, rest) = cookie.split_once('=').expect("name=value");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the body can be read");
        (parts.status, parts.headers, body.to_vec())
    }

    /// Types the member number; the answer leads to the page for the code.
    pub(crate) async fn ask_for_code(&mut self, member_number: &str) -> Answer {
        let csrf = self.get("/sign-in").await.hidden("csrf");
        self.post("/sign-in", &[("csrf", &csrf), ("member_number", member_number)]).await
    }

    /// Types a code on its page.
    pub(crate) async fn type_code(&mut self, code: &str) -> Answer {
        let csrf = self.get("/sign-in/code").await.hidden("csrf");
        self.post("/sign-in/code", &[("csrf", &csrf), ("code", code)]).await
    }

    /// The whole sign-in of a member of staff. One code signs in once, so half a minute passes first.
    pub(crate) async fn sign_in_staff(&mut self, officer: &Officer) {
        self.portal.database.clock.advance(Duration::seconds(30));
        let csrf = self.get("/staff/sign-in").await.hidden("csrf");
        let code = officer.code(&self.portal.portal.app);
        let fields = [
            ("csrf", csrf.as_str()),
            ("address", &officer.address),
            ("password", &officer.password),
            ("code", &code),
        ];
        let answer = self.post("/staff/sign-in", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }

    /// The whole sign-in of a registered member.
    pub(crate) async fn sign_in(&mut self, member_number: &str) {
        self.ask_for_code(member_number).await;
        let code = self.portal.latest_code().await;
        let answer = self.type_code(&code).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
}
