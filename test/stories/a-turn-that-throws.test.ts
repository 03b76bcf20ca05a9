import { newId, type FlowVersionId } from '../../src/core/ids.ts';
import { eventually } from '../support/eventually.ts';
import { openStage, type House } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

/** Breaks the question for the service in a way that no check before it could see: in the stored document itself. */
async function breakTheFlow(house: House): Promise<void> {
  await house.query(
    `with broken as (
       insert into app.flow_version (tenant_id, id, flow_id, number, document, published_at)
       select tenant_id, $1, flow_id, number + 1, jsonb_set(document, '{steps,service,text,en}', '"{unfinished"'), published_at
       from app.flow_version
       returning id, flow_id
     )
     update app.flow set published_version_id = broken.id from broken where app.flow.id = broken.flow_id`,
    [newId<FlowVersionId>()],
  );
}

async function parked(house: House): Promise<{ failure: string; text: string }[]> {
  return house.query(
    `select failure, payload #>> '{content,text}' as text from app.lane_event where state = 'parked' order by seq`,
  );
}

describe('a turn that throws every time', () => {
  it('is set aside after some attempts; a person is called; the lane goes on', async () => {
    const house = await openHouse();
    await breakTheFlow(house);
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.says('hi');
    await lena.phone.says('book');
    await eventually(async () => {
      await installation.settled();
      expect(lena.phone.last().text).toContain('Something went wrong on our side');
    });
    expect(await parked(house)).toEqual([
      { failure: expect.stringContaining('EXPECT_ARGUMENT'), text: 'book' },
    ]);
    expect(sam.phone.last().text).toContain('Lena');

    expect((await lena.says('menu')).choices).toContain('Book');
    expect((await lena.says('my bookings')).text).toContain('no upcoming bookings');
  });

  it('leaves other customers of the house alone meanwhile', async () => {
    const house = await openHouse();
    await breakTheFlow(house);
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.says('hi');
    await lena.phone.says('book');
    expect((await omar.says('haircut tomorrow at 10')).text).toContain('Shall I book it?');
    await omar.says('yes');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('with the very first message still gets an apology, and staff are told', async () => {
    const house = await openHouse();
    await breakTheFlow(house);
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.phone.says('I want to book something');
    await eventually(async () => {
      await installation.settled();
      expect(lena.phone.last().text).toContain('Something went wrong on our side');
      expect(sam.phone.last().text).toContain('Lena');
    });
    expect((await lena.says('hi')).choices).toContain('Book');
  });

  it('when nobody answers, the bot is back at the menu, not at the broken question', async () => {
    const house = await openHouse({ business: { handoffReturnMinutes: 30 } });
    await breakTheFlow(house);
    const lena = house.customer('Lena');
    await lena.says('hi');
    await lena.phone.says('book');
    await eventually(async () => {
      await installation.settled();
      expect(lena.phone.last().text).toContain('Something went wrong');
    });
    await installation.pass(31);
    expect(lena.phone.last()).toMatchObject({
      text: expect.stringContaining('Nobody could answer yet'),
      choices: ['Book', 'My bookings', 'Prices'],
    });
  });
});
