//! Crashes, restarts and awkward folders, with a real server.
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::process::{Pid, Signal, kill_process};
use sothon_cluster::{Cluster, ClusterError, RunAs, Settings};

/// A folder of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("sothon-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("the test itself is sound");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sql(url: &str, statement: &str) -> String {
    let output = Command::new("psql")
        .args(["--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement])
        .output()
        .expect("psql comes with postgresql");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn kill_nine(pid: i32) {
    kill_process(Pid::from_raw(pid).expect("the test itself is sound"), Signal::KILL)
        .expect("the test itself is sound");
    while Path::new(&format!("/proc/{pid}/cwd")).exists() {
        std::thread::yield_now();
    }
}

#[test]
fn what_was_acknowledged_survives_kill_nine_of_the_server() {
    let folder = Folder::new("killed");
    let settings = Settings::kept(&folder.0);
    let cluster = Cluster::start(&settings).expect("the test itself is sound");
    sql(&cluster.owner_url(), "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)");
    kill_nine(cluster.pid());

    let again = Cluster::start(&settings).expect("the test itself is sound");

    assert_ne!(again.pid(), cluster.pid());
    assert_eq!(sql(&again.owner_url(), "SELECT n FROM kept"), "7");
    again.stop().expect("the test itself is sound");
}

#[test]
fn a_running_server_is_adopted_and_can_be_stopped_by_its_new_owner() {
    let folder = Folder::new("adopted");
    let settings = Settings::kept(&folder.0);
    let first = Cluster::start(&settings).expect("the test itself is sound");

    let second = Cluster::start(&settings).expect("the test itself is sound");

    assert_eq!(first.pid(), second.pid());
    assert_eq!(sql(&second.app_url(), "SELECT 1"), "1");
    second.stop().expect("the test itself is sound");
    assert!(!Path::new(&format!("/proc/{}/cwd", first.pid())).exists());
}

#[test]
fn a_running_server_is_known_by_its_folder_not_by_the_path_that_leads_there() {
    let folder = Folder::new("linked");
    let first = Cluster::start(&Settings::kept(&folder.0)).expect("the test itself is sound");
    let link = folder.0.with_extension("link");
    std::os::unix::fs::symlink(&folder.0, &link).expect("the test itself is sound");

    let second = Cluster::start(&Settings::kept(&link));
    std::fs::remove_file(&link).expect("the test itself is sound");

    assert_eq!(second.expect("it is adopted").pid(), first.pid());
    first.stop().expect("the test itself is sound");
}

#[test]
fn the_number_of_a_stranger_in_the_pid_file_does_not_stop_a_start() {
    let folder = Folder::new("stranger");
    let settings = Settings::throw_away(&folder.0);
    Cluster::start(&settings)
        .expect("the test itself is sound")
        .stop()
        .expect("the test itself is sound");
    let pid_file = folder.0.join("data/postmaster.pid");
    std::fs::write(&pid_file, format!("{}\n/nowhere\n", std::process::id()))
        .expect("the test itself is sound");

    let cluster = Cluster::start(&settings).expect("the test itself is sound");

    assert_eq!(sql(&cluster.app_url(), "SELECT current_user"), "sothon_app");
    cluster.stop().expect("the test itself is sound");
}

#[test]
fn a_cluster_that_was_never_finished_is_made_anew() {
    let folder = Folder::new("unfinished");
    std::fs::create_dir_all(folder.0.join("data.new/base")).expect("the test itself is sound");

    let cluster =
        Cluster::start(&Settings::throw_away(&folder.0)).expect("the test itself is sound");

    assert_eq!(sql(&cluster.owner_url(), "SELECT current_database()"), "sothon");
    cluster.stop().expect("the test itself is sound");
}

#[test]
fn a_long_folder_name_works() {
    let folder = Folder::new("long");
    let deep = folder.0.join("x".repeat(120));
    std::fs::create_dir_all(&deep).expect("the test itself is sound");

    let cluster = Cluster::start(&Settings::throw_away(&deep)).expect("the test itself is sound");

    assert_eq!(sql(&cluster.owner_url(), "SHOW data_checksums"), "on");
    cluster.stop().expect("the test itself is sound");
}

#[test]
fn a_kept_cluster_syncs_and_has_no_tcp() {
    let folder = Folder::new("kept");
    let cluster = Cluster::start(&Settings::kept(&folder.0)).expect("the test itself is sound");
    let url = cluster.superuser_url("postgres");
    for (setting, value) in [("fsync", "on"), ("listen_addresses", ""), ("data_checksums", "on")] {
        assert_eq!(sql(&url, &format!("SHOW {setting}")), value, "{setting}");
    }
    cluster.stop().expect("the test itself is sound");
}

#[test]
fn missing_programs_are_named() {
    let folder = Folder::new("programs");
    let settings =
        Settings { binaries: Some("/nonexistent".into()), ..Settings::throw_away(&folder.0) };
    let error = Cluster::start(&settings).expect_err("there is nothing to start");
    assert!(matches!(error, ClusterError::NotInFolder(_)), "{error}");
}

#[test]
fn an_unknown_system_user_is_refused_before_anything_is_made() {
    if !rustix::process::geteuid().is_root() {
        return; // Only root chooses another user.
    }
    let folder = Folder::new("user");
    let run_as = RunAs::User("nobody-of-this-name".into());
    let settings = Settings { run_as, ..Settings::throw_away(&folder.0) };
    let error = Cluster::start(&settings).expect_err("no such user");
    assert!(matches!(error, ClusterError::NoSystemUser), "{error}");
    assert!(!folder.0.join("data").exists());
}
