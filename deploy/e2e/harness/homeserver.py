"""A homeserver for a test run, brought up by the same script that `deploy/mycelium try` uses."""

import asyncio
import hashlib
import hmac
import json
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

_SCRIPT = Path(__file__).resolve().parents[2] / "homeserver" / "synapse"


class Homeserver:
  """Not thread-safe. Its data live in a temporary folder, which `close` removes."""

  def __init__(self, rate_limits="raised"):
    self._rate_limits = rate_limits
    self.data = Path(tempfile.mkdtemp(prefix="mycelium-homeserver-"))
    self.url = None
    self.server_name = None
    self._shared_secret = None

  def start(self):
    """Starts it and waits until it answers; after a `stop` it has the same address and memory."""
    options = ["--data", str(self.data), "--rate-limits", self._rate_limits]
    started = subprocess.run(
        [str(_SCRIPT), "start"] + options, check=True, stdout=subprocess.PIPE, text=True)
    about = json.loads(started.stdout)
    self.url = about["url"]
    self.server_name = about["server_name"]
    self._shared_secret = about["shared_secret"]

  def use_default_limits(self):
    """From the next start on it limits rates as Synapse does when nobody changes that."""
    self._rate_limits = "default"

  def stop(self):
    subprocess.run(
        [str(_SCRIPT), "stop", "--data", str(self.data)], check=True, stderr=subprocess.DEVNULL)

  def close(self):
    self.stop()
    shutil.rmtree(self.data)

  def user_id(self, name):
    return f"@{name}:{self.server_name}"

  async def register(self, name, password, admin=False):
    """Makes an account by the shared secret, as `register_new_matrix_user` does; returns its id."""
    return await asyncio.to_thread(self._register, name, password, admin)

  def _register(self, name, password, admin):
    endpoint = self.url + "/_synapse/admin/v1/register"
    nonce = _json(endpoint)["nonce"]
    fields = [nonce, name, password, "admin" if admin else "notadmin"]
    mac = hmac.new(self._shared_secret.encode(), "\0".join(fields).encode(), hashlib.sha1)
    return _json(endpoint, {
        "nonce": nonce, "username": name, "displayname": name, "password": password,
        "admin": admin, "mac": mac.hexdigest(),
    })["user_id"]


# A proxy set in the environment must not come between us and the loopback.
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def _json(url, body=None):
  request = urllib.request.Request(
      url, data=None if body is None else json.dumps(body).encode(),
      headers={"Content-Type": "application/json"})
  try:
    with _opener.open(request, timeout=30) as answer:
      return json.load(answer)
  except urllib.error.HTTPError as refusal:
    raise AssertionError(f"{url} answered {refusal.code}: {refusal.read().decode()}") from refusal
