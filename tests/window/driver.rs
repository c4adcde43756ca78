//! A small W3C WebDriver client: a session, keys, scripts that read, pictures of the screen.

use crate::harness::root;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub(super) const TAB: char = '\u{E004}';
pub(super) const ENTER: char = '\u{E007}';
pub(super) const CONTROL: char = '\u{E009}';
pub(super) const ALT: char = '\u{E00A}';
pub(super) const ESCAPE: char = '\u{E00C}';
pub(super) const PAGE_UP: char = '\u{E00E}';
pub(super) const SPACE: char = ' ';
pub(super) const LEFT: char = '\u{E012}';
pub(super) const UP: char = '\u{E013}';
pub(super) const DOWN: char = '\u{E015}';
pub(super) const F1: char = '\u{E031}';
pub(super) const F12: char = '\u{E03C}';

/// How long a thing may take on a slow machine before the test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open window of the program over a data folder.
pub(super) struct Window {
    driver: Child,
    port: u16,
    session: String,
    home: PathBuf,
}

impl Window {
    /// Opens the program over a data folder; `stick` is offered as a USB stick.
    pub(super) fn open(home: &Path, stick: &Path) -> Window {
        let window = Window::begin(home, stick);
        window.wait("the first screen", "return !!document.querySelector('main h1')");
        window
    }

    /// The same, told before its first screen stands.
    pub(super) fn begin(home: &Path, stick: &Path) -> Window {
        let port = free_port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("SCD_HOME", home)
            .env("SCD_STICKS", stick)
            .env("TZ", "Asia/Ho_Chi_Minh")
            .env("SCD_NOW", "2026-10-02T08:00:00+07:00")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts");
        let mut window = Window { driver, port, session: String::new(), home: home.to_owned() };
        let options = json!({ "binary": shell(), "args": [] });
        let wanted = json!({
            "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } },
        });
        let begun = Instant::now();
        let reply = loop {
            match request(port, "POST", "/session", &wanted) {
                Ok(reply) => break reply,
                Err(error) => assert!(begun.elapsed() < PATIENCE, "no session: {error}"),
            }
            std::thread::sleep(Duration::from_millis(200));
        };
        let id = reply["value"]["sessionId"].as_str();
        window.session = id.unwrap_or_else(|| panic!("no session: {reply}")).to_owned();
        window
    }

    fn ask(&self, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        let reply = request(self.port, "POST", &path, body);
        reply.unwrap_or_else(|e| panic!("{path}: {e}"))["value"].take()
    }

    /// The value of a script that only reads.
    pub(super) fn read(&self, script: &str) -> Value {
        self.ask("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// The text of a script's value.
    pub(super) fn text(&self, script: &str) -> String {
        self.read(script).as_str().unwrap_or_default().to_owned()
    }

    /// Everything a person can read now.
    pub(super) fn page(&self) -> String {
        self.text("return document.body.innerText")
    }

    /// Waits until a script's value is true.
    pub(super) fn wait(&self, what: &str, script: &str) {
        let begun = Instant::now();
        while self.read(script) != json!(true) {
            if begun.elapsed() > PATIENCE {
                self.picture("failed");
                panic!("waited for {what}; on screen:\n{}", self.page());
            }
            std::thread::sleep(Duration::from_millis(60));
        }
    }

    /// Waits until a text can be read.
    pub(super) fn see(&self, text: &str) {
        let quoted = Value::from(text);
        self.wait(text, &format!("return document.body.innerText.includes({quoted})"));
    }

    /// Presses keys one after another.
    pub(super) fn keys(&self, keys: &str) {
        let press = |key: char| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        self.perform(keys.chars().flat_map(press).collect());
    }

    /// Presses one key while others are held.
    pub(super) fn chord(&self, held: &[char], key: char) {
        let down = |k: &char| json!({ "type": "keyDown", "value": k });
        let up = |k: &char| json!({ "type": "keyUp", "value": k });
        let mut actions: Vec<Value> = held.iter().map(down).collect();
        actions.extend([down(&key), up(&key)]);
        actions.extend(held.iter().rev().map(up));
        self.perform(actions);
    }

    fn perform(&self, actions: Vec<Value>) {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.ask("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Presses Tab until the focus stands on what the script accepts as `at`.
    pub(super) fn tab_to(&self, what: &str, accepts: &str) {
        let script = format!("const at = document.activeElement; return !!at && ({accepts})");
        let begun = Instant::now();
        while self.read(&script) != json!(true) {
            if begun.elapsed() > PATIENCE {
                self.picture("failed");
                panic!("no way by Tab to {what}; on screen:\n{}", self.page());
            }
            self.keys(&TAB.to_string());
        }
    }

    /// Goes to a field by its name.
    pub(super) fn field(&self, name: &str) {
        self.tab_to(name, &format!("at.id === 'field-{name}'"));
    }

    /// Goes to the first field whose name begins so.
    pub(super) fn field_like(&self, name: &str) {
        self.tab_to(name, &format!("at.id.startsWith('field-{name}')"));
    }

    /// Chooses in a list: arrows down until the chosen line holds the words.
    pub(super) fn choose(&self, name: &str, words: &str) {
        self.field_like(name);
        let quoted = Value::from(words);
        let chosen = format!(
            "const at = document.activeElement; const o = at.selectedOptions?.[0]; \
             return !!o && o.text.includes({quoted})"
        );
        for _ in 0..60 {
            if self.read(&chosen) == json!(true) {
                return;
            }
            self.keys(&DOWN.to_string());
        }
        self.picture("failed");
        panic!("{name} does not offer {words}");
    }

    /// Chooses among radio buttons: arrows down until the chosen one's words hold these.
    pub(super) fn pick(&self, name: &str, words: &str) {
        self.field_like(name);
        let quoted = Value::from(words);
        let stands = format!(
            "const at = document.activeElement; \
             return (at.closest('label')?.innerText ?? '').includes({quoted})"
        );
        // The engine does not go round from the last button to the first.
        self.keys(&UP.to_string().repeat(8));
        for _ in 0..20 {
            if self.read(&stands) == json!(true) {
                return self.keys(&SPACE.to_string());
            }
            self.keys(&DOWN.to_string());
        }
        self.picture("failed");
        panic!("{name} does not offer {words}");
    }

    /// Goes to a field and replaces what is in it.
    pub(super) fn fill(&self, name: &str, text: &str) {
        self.field_like(name);
        self.chord(&[CONTROL], 'a');
        self.keys(text);
    }

    /// Goes to a button or link by its words and presses it.
    pub(super) fn press(&self, words: &str) {
        let quoted = Value::from(words);
        let accepts =
            format!("['BUTTON', 'A'].includes(at.tagName) && at.innerText.includes({quoted})");
        self.tab_to(words, &accepts);
        self.keys(&ENTER.to_string());
    }

    /// Keeps a picture of the whole screen.
    pub(super) fn picture(&self, name: &str) -> PathBuf {
        let folder = root().join("target/window");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        let status = Command::new("import").args(["-window", "root"]).arg(&path).status();
        assert!(status.is_ok_and(|s| s.success()), "no picture of the screen");
        path
    }

    /// Waits until nothing fades or slides any more.
    pub(super) fn rest(&self) {
        let still = "return document.getAnimations().every((a) => a.playState !== 'running')";
        self.wait("a picture that stands still", still);
    }

    /// Waits until what stands on the page was drawn: the first frames of a window, and those after
    /// it took another size, come late.
    pub(super) fn drawn(&self) {
        self.read(
            "let left = 30; window.isDrawn = false; \
             const next = () => (left -= 1) > 0 \
                 ? requestAnimationFrame(next) : (window.isDrawn = true); \
             requestAnimationFrame(next); return true",
        );
        self.wait("a window that is drawn", "return window.isDrawn === true");
    }

    /// Gives the page this many pixels.
    pub(super) fn resize(&self, width: u32, height: u32) {
        self.ask("/window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }));
        let script = format!("return innerWidth === {width} && innerHeight === {height}");
        self.wait(&format!("a window of {width}×{height}"), &script);
    }

    /// Ends the program as a power cut would.
    pub(super) fn cut(mut self) {
        let ours = self.home.display().to_string();
        for entry in std::fs::read_dir("/proc").unwrap().flatten() {
            let environment = std::fs::read(entry.path().join("environ")).unwrap_or_default();
            let program = std::fs::read_link(entry.path().join("exe")).unwrap_or_default();
            let holds = String::from_utf8_lossy(&environment).contains(&ours);
            if holds && program == shell() {
                let id = entry.file_name();
                drop(Command::new("kill").arg("-9").arg(id).status());
            }
        }
        // The driver would wait for an answer of the dead.
        drop(self.driver.kill());
    }
}

impl Drop for Window {
    /// The end of a session closes its page and sometimes leaves the program: it is ended by hand then, or it
    /// would hold the place of the window that is opened next.
    fn drop(&mut self) {
        let started = format!("/proc/{0}/task/{0}/children", self.driver.id());
        let programs = std::fs::read_to_string(started).unwrap_or_default();
        let path = format!("/session/{}", self.session);
        drop(request(self.port, "DELETE", &path, &json!({})));
        let begun = Instant::now();
        for program in programs.split_whitespace() {
            let runs = || {
                let status = std::fs::read_to_string(format!("/proc/{program}/stat"));
                status.is_ok_and(|told| !told.contains(") Z"))
            };
            while runs() && begun.elapsed() < Duration::from_secs(3) {
                std::thread::sleep(Duration::from_millis(50));
            }
            if runs() {
                drop(Command::new("kill").args(["-9", program]).status());
            }
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

pub(super) fn shell() -> PathBuf {
    let named = std::env::var_os("SCD_SHELL").map(PathBuf::from);
    let path = named.unwrap_or_else(|| root().join("target/debug/so-cong-dong"));
    path.canonicalize().expect("the window is built")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn request(port: u16, method: &str, path: &str, body: &Value) -> Result<Value, String> {
    let told = |e: std::io::Error| e.to_string();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(told)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(told)?;
    let body = body.to_string();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).map_err(told)?;
    stream.write_all(body.as_bytes()).map_err(told)?;
    let mut raw = Vec::new();
    let mut chunk = [0; 16 * 1024];
    // The driver may keep the line open: the length it names is the end.
    loop {
        let read = stream.read(&mut chunk).map_err(told)?;
        raw.extend_from_slice(chunk.get(..read).unwrap_or_default());
        if read == 0 || is_whole(&raw) {
            break;
        }
    }
    let text = String::from_utf8_lossy(&raw).into_owned();
    let (head, content) = text.split_once("\r\n\r\n").ok_or("no answer")?;
    let value: Value = serde_json::from_str(content).map_err(|e| format!("{e}: {content}"))?;
    if head.split(' ').nth(1) == Some("200") { Ok(value) } else { Err(value.to_string()) }
}

fn is_whole(raw: &[u8]) -> bool {
    let text = String::from_utf8_lossy(raw);
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|l| l.strip_prefix("Content-Length: "));
    let length = length.and_then(|l| l.trim().parse::<usize>().ok());
    length.is_some_and(|length| raw.len() >= head.len() + 4 + length)
}
