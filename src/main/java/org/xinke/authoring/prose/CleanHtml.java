package org.xinke.authoring.prose;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Lets through what a lesson needs and nothing else. The reader already refuses raw HTML; this is the second lock, for
 * the day when a renderer has a bug.
 */
final class CleanHtml {
    private static final Pattern PICTURE = Pattern.compile("/media/[0-9a-f]{64}\\.svg");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile("tel:[0-9+-]+");
    private static final Cleaner CLEANER = new Cleaner(new Rules());

    private CleanHtml() {}

    static String of(String html) {
        Document clean = CLEANER.clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings().prettyPrint(false);
        for (Element link : clean.select("a[href]")) {
            if (WEB.matcher(link.attr("href")).matches()) {
                link.attr("target", "_blank").attr("rel", "noopener noreferrer");
            }
        }
        clean.select("img:not([src])").remove();
        return clean.body().html();
    }

    static boolean permittedLink(String address) {
        return WEB.matcher(address).matches() || TELEPHONE.matcher(address).matches();
    }

    private static final class Rules extends Safelist {
        Rules() {
            addTags("p", "br", "hr", "em", "strong", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote");
            addTags("code", "pre", "table", "thead", "tbody", "tr", "th", "td", "a", "img");
            addAttributes("ol", "start");
            addAttributes("th", "align");
            addAttributes("td", "align");
            addAttributes("a", "href");
            addAttributes("img", "src", "alt", "width", "height", "loading", "decoding");
        }

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            String value = attribute.getValue();
            return switch (attribute.getKey()) {
                case "href" -> "a".equals(tag) && permittedLink(value);
                case "src" -> "img".equals(tag) && PICTURE.matcher(value).matches();
                default -> super.isSafeAttribute(tag, element, attribute);
            };
        }
    }
}
