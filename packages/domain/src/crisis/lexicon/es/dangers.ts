/** Peligro contado por lo que pasa: quién hace qué a quién, qué ordena una voz, qué le pasa a un cuerpo. */
export const DANGERS_ES: Readonly<Record<string, string>> = {
  'abuse.act': `
    @quien _3 me {agarro/agarra/tomo/apreto/aprieta/jalo/jala/tiro/tira/sujeta/sujeto} _1 {del cuello/de los pelos/del pelo/del brazo/por el cuello/de la garganta}
    me {agarro/agarra/apreto/aprieta/jalo/jala} {del cuello/de los pelos/del pelo/el cuello/por el cuello/del cabello}
    me {pega/pego/golpea/da/dio/azota/azoto} {con el/con la/con un/con una} cable|cinturon|cinto|correa|palo|chancla|cuchara|manguera|puno
    @quien _2 {no me deja/no la deja} {salir/trabajar/ver/hablar/ni}
    si {le/lo} {contesto/dejo/digo/reclamo/contradigo} _1 me {golpea/pega/mata/grita/insulta}
    me {toca/manosea/mira} {por las noches/en la noche/cuando/de noche/y me dice}
    me dice que {no diga nada/no le diga/no lo cuente}
    me {empujo/empuja/tiro/avento/estrello/arrastro/encerro/encierra} {por/contra/de/al/en}
    {moretones/moretes/moraton/ojo morado/marcas} _5 {maquillo/tapo/escondo/dejo/hizo}
    {le tengo/tengo} {miedo/terror/panico} a {mi marido/mi esposo/mi papa/mi padre/mi novio/mi pareja/mi padrastro}
    {me amenaza/me amenazo} {con matarme/con un/con una/con el/con la/de muerte/con quitarme}
    si {me voy/lo dejo/la dejo/hablo/cuento} _4 {mata/matar/quita/busca/encuentra/lastima}`,
  'abuse.now': `
    @quien esta _1 gritando|rompiendo|tirando|golpeando|pateando
    {con un/tiene un/con el/con una} {cuchillo/pistola/machete/palo/arma/martillo/bate} _1
    me {encerre/encerramos/escondi/meti} en {el/la/mi} bano|cuarto|closet|armario|carro|coche|bodega`,
  'violence.act:self': `
    lo|la|los|las voy a matar|apunalar|quemar|balear|acuchillar|reventar|desaparecer
    {lo/la/los/las} {matare/quiebro/reviento}
    {a ese/a esa/a mi/al} _4 lo|la mato
    {van a ver/va a ver/se van a arrepentir/se va a arrepentir/me las va a pagar/me las van a pagar} _4 {burlan/burlaron/rien/hicieron/hizo/todos/vecino/ex/jefe}
    {partirle/romperle/reventarle/quemarle} _2 {cabeza/cara/casa/craneo}`,
  'violence.act:self:intent': `
    {llevo/llevare/voy a llevar/meto} _2 {pistola/cuchillo/arma/navaja/machete} _2 {escuela/colegio/prepa/trabajo/oficina/instituto/clase}`,
  'violence.site': `
    {se/ya se} _1 {a que hora/donde vive/donde trabaja/por donde} _3
    {estoy/espero/esperando} _2 {afuera/frente/fuera} _2 {su/de su}`,
  'psychosis.command': `
    voz|voces|dios|diablo|demonio|radio|televisor|tele|ellos _3 {ordena/ordenan/dice/dicen/manda/mandan/grita/gritan/pide/piden/exige/exigen/repite/repiten} _2 que? me? _1 {tire/tires/mate/mates/corte/salte/lance/lastime/queme/aviente/ahorque/mueras/muera/hagas/haga}`,
  'psychosis.sign': `
    {una voz/la voz/las voces/unas voces} _3 {ordena/ordenan/dice/dicen/grita/gritan/habla/hablan/insulta/insultan/manda/mandan/rien}
    {televisor/tele/radio/celular/telefono/espejo} _2 {me vigila/me habla/me ve/me manda/me graba/me lee/me escucha}
    {leen/oyen/escuchan/roban/saben} _1 {mis pensamientos/la mente/mi mente/lo que pienso}
    {nadie mas/solo yo} {oye/oigo/ve/veo/escucha/escucho/sabe}
    {ponen/echan/meten} _2 {veneno/gas/polvo/algo} _2 {comida/agua/casa/puerta}`,
  'substance.sign': `
    no {aguanto/puedo/paso/llego} _4 sin {beber/tomar/consumir/drogarme/fumar/un trago/pastillas/alcohol/meterme}
    {tiemblan/temblor/tiemblo} _4 {trago/bebida/copa/dosis}
    {hasta el/hasta que} _1 {primer trago/trago/tomo/bebo}
    {botella/litro} de {vodka/ron/tequila/whisky/mezcal/aguardiente/vino} _2 {al dia/diario/cada noche/diaria/cada dia/por noche}
    {escondo} _2 {botellas/botella/alcohol}
    {me meto/me metia/inhalo/fumo/me inyecto} _2 {coca/cristal/piedra/heroina/crack/tusi/fentanilo}
    volvi|recai _2 {beber/tomar/consumir/drogas/alcohol/coca/cristal}`,
  'substance.danger': `
    {se metio/se inyecto/tomo/consumio/fumo} _6 {morado/morada/azul/respira/despierta/responde/palido/convulsiona}
    {morado/morada/azul/palida/palido} _4 {respira/despierta/responde/labios/reacciona}
    no {respira bien/despierta/responde/reacciona/puedo despertarlo/puedo despertarla}
    no se cuanto {me meti/tome/se metio/tomo}`,
  'eating.sign': `
    {llevo/llevaba} _2 dias _3 {pura agua/solo agua/sin comer/agua/ayuno/cafe} _6
    a? pura agua _6 {kilos/bajar/flaca/poderosa/peso/adelgazar}
    me meto los|el dedos|dedo
    {como/comi} y _2 {vomito/devuelvo}
    {vomito/devuelvo} {lo que/todo lo que} como
    {cuento/conto} {cada caloria/las calorias/calorias}
    {escondo/tiro} _1 la comida
    {me da/siento} {asco/culpa} {comer/cuando como/despues de comer}`,
  'selfharm.act:self': `
    me {volvi a/he vuelto a/volvi} {cortar/quemar/lastimar/rasgunar/hacer dano}
    me {pego/golpeo/doy golpes/golpee/pegue} {en la/la/contra la/a mi} _1 {cabeza/cara/pared/misma/mismo/piernas}
    {cabeza/punos} contra la pared
    me quemo con _2 {cigarro/cigarrillo/encendedor/plancha/mechero/vela}
    {cortadas/cortes/cicatrices/heridas} en _1 {mis/los/las} {brazos/piernas/muslos/munecas/antebrazos} _1
    me {rasguno/arano/muerdo/pellizco/jalo} _4 {sangre/sangrar/hasta/pelo/piel}`,
};
