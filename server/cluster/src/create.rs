//! Making a cluster: `initdb`, then the roles and the database.

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::account::{self, Account};
use crate::binaries::Binaries;
use crate::{APP, ClusterError, DATABASE, Durability, OWNER, SUPERUSER};

/// Makes `data_dir` unless it exists.
///
/// Work happens in a folder beside it and one rename ends it: a crash in the middle leaves a folder
/// that was never used, which the next attempt removes.
pub(crate) fn data_dir(
    data_dir: &Path,
    binaries: &Binaries,
    account: Option<&Account>,
    durability: Durability,
) -> Result<(), ClusterError> {
    if data_dir.exists() {
        return Ok(());
    }
    let draft = data_dir.with_extension("new");
    if draft.exists() {
        std::fs::remove_dir_all(&draft).map_err(ClusterError::file(&draft))?;
    }
    folder(&draft, account)?;
    let mut initdb = account::command(&binaries.program("initdb"), account);
    initdb.arg("-D").arg(&draft).args(["-U", SUPERUSER, "--auth=trust", "--encoding=UTF8"]);
    initdb.args(["--locale=C", "--data-checksums", "--no-instructions"]);
    if durability == Durability::ThrowAway {
        initdb.arg("--no-sync");
    }
    run("initdb", &mut initdb, "")?;
    let mut single = account::command(&binaries.program("postgres"), account);
    single.args(["--single", "-j"]).arg("-D").arg(&draft).arg("postgres");
    run("postgres --single", &mut single, &roles_and_database())?;
    std::fs::rename(&draft, data_dir).map_err(ClusterError::file(data_dir))
}

/// Makes a folder that only `account` (or the starter) can open.
pub(crate) fn folder(path: &Path, account: Option<&Account>) -> Result<(), ClusterError> {
    std::fs::create_dir_all(path).map_err(ClusterError::file(path))?;
    if let Some(account) = account {
        std::os::unix::fs::chown(path, Some(account.uid), Some(account.gid))
            .map_err(ClusterError::file(path))?;
    }
    let private = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(path, private).map_err(ClusterError::file(path))
}

/// With `-j`, a statement ends at a semicolon before an empty line.
fn roles_and_database() -> String {
    [
        format!("CREATE ROLE {OWNER} LOGIN;"),
        format!("CREATE ROLE {APP} LOGIN;"),
        format!("CREATE DATABASE {DATABASE} OWNER {OWNER};"),
        format!("REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC;"),
        format!("GRANT CONNECT ON DATABASE {DATABASE} TO {APP};"),
    ]
    .join("\n\n")
        + "\n\n"
}

fn run(program: &'static str, command: &mut Command, input: &str) -> Result<(), ClusterError> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let failed = |output: String| ClusterError::Program { program, output };
    let mut child = command.spawn().map_err(|error| failed(error.to_string()))?;
    let mut stdin = child.stdin.take().expect("invariant: stdin is piped");
    // A program that ends early closes its input; its own message is the better one.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().map_err(|error| failed(error.to_string()))?;
    match complaint(&output) {
        Some(line) => Err(failed(line)),
        None => Ok(()),
    }
}

/// The single-user server ends well even after a failed statement, so its words are read too.
fn complaint(output: &Output) -> Option<String> {
    let text = String::from_utf8_lossy(&output.stderr);
    let error = text.lines().find(|line| line.contains("ERROR:") || line.contains("FATAL:"));
    match error {
        Some(line) => Some(line.to_owned()),
        None if output.status.success() => None,
        None => Some(text.lines().last().unwrap_or("no message").to_owned()),
    }
}
