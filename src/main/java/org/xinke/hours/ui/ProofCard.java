package org.xinke.hours.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.time.Clock;
import org.xinke.hours.HoursProofs;
import org.xinke.hours.IssuedProof;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.PdfDownload;

/** The student has a proof made: the code is shown once, and the paper has it. */
final class ProofCard extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient HoursProofs proofs;
    private final transient HoursWords words;
    private final Div made = new Div();
    private transient URI base = URI.create("/");

    ProofCard(HoursProofs proofs, Clock clock) {
        this.proofs = proofs;
        this.words = new HoursWords(getLocale(), clock.getZone());
        Paragraph text = new Paragraph(words.say("hours.proof.text"));
        text.addClassName("xk-quiet");
        Button make = new Button(words.say("hours.proof.make"), click -> make());
        getContent().addClassNames("xk-card", "xk-proof");
        getContent().add(new H2(words.say("hours.proof.title")), text, make, made);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().fetchCurrentURL(url -> base = URI.create(url.toString()));
    }

    private void make() {
        try {
            show(proofs.issue());
        } catch (DomainError refused) {
            Notices.problem(Texts.get(getLocale(), refused));
        }
    }

    private void show(IssuedProof proof) {
        Span code = new Span(proof.code().shown());
        code.addClassName("xk-proof-code");
        String address =
                base.resolve("/" + HoursLinks.verify(proof.code().shown())).toString();
        made.removeAll();
        made.add(
                new Paragraph(words.say("hours.proof.made", words.moment(proof.issuedAt()))),
                code,
                new PdfDownload(
                        words.say("hours.proof.file", proof.number()),
                        words.say("hours.proof.download"),
                        out -> new HoursProofPdf(words, address).write(proof, out)));
    }
}
