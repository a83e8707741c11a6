/** Knows the players of video sites: the address of the frame that leaves the fewest traces. */

/** A video as its site shows it. */
export interface Video {
  /** Name of the site, as told to readers. */
  site: string;
  /** Address of its player, undefined when the site has none we know. */
  player: string | undefined;
}

const FILE = /\.(mp4|webm|ogv)(?:[?#]|$)/i;
const ID = /^[\w-]+$/;

/** Whether an address is a video file, which browsers play by themselves. */
export function isVideoFile(url: string): boolean {
  return FILE.test(url);
}

/** The site and player of a video's page. */
export function readVideo(address: string): Video {
  if (!URL.canParse(address)) return { site: "beta.gouv.fr", player: undefined };
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m)\./, "");
  const last = url.pathname.split("/").filter(Boolean).at(-1) ?? "";
  if (host === "youtube.com" || host === "youtube-nocookie.com" || host === "youtu.be") {
    const player = playerOf("https://www.youtube-nocookie.com/embed/", url.searchParams.get("v") ?? last);
    return { site: "YouTube", player };
  }
  if (host.endsWith("dailymotion.com") || host === "dai.ly") {
    const id = url.searchParams.get("video") ?? last.replace(/_.*/, "");
    return { site: "Dailymotion", player: playerOf("https://geo.dailymotion.com/player.html?video=", id) };
  }
  if (/^\/(w|videos\/(watch|embed))\//.test(url.pathname))
    return { site: host, player: playerOf(`https://${url.host}/videos/embed/`, last) };
  return { site: host, player: undefined };
}

function playerOf(prefix: string, id: string): string | undefined {
  return ID.test(id) ? prefix + id : undefined;
}
